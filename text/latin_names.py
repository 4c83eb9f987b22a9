"""Words that names of bodies, firms and documents are made of in English."""

LATIN_NAMES = """
Academic Academy Access Accounting Accreditation Achievement Acquisition Action Activities Adaptation Administration Administrative Advanced
Advancement Advisory Aeronautical Aeronautics Aerospace Affairs Africa Agency Agreement Agricultural Agriculture Airbus Airlines Airport Airports
Airways Alibaba Alliance Alternative Aluminium Aluminum Amazon America American Analysis Ancient Angeles Animal Annual Antarctic Application Applied
Aquaculture Aquatic Arabia Arbitration Archaeology Architecture Archive Archives Argentina Arrangement Artificial Artists Asian Assembly Assessment
Asset Assistance Association Assurance AstraZeneca Astronomical Astronomy Athletics Atlantic Atmospheric Atomic Audiovisual Auditing Australia Austria
Authorities Authority Automotive Aviation Award Bangkok Bangladesh Banking Baptist Barcelona Basketball Bayer Beijing Belgium Berkeley Biodiversity
Biological Biology Biomedical Biotechnology Bloomberg Boehringer Boeing Botanic Botanical Brazil Bridge Bridges Bristol Britain British Broadcasting
Broadcom Brothers Brussels Budget Building Buildings Bulletin Bureau Business California Cambodia Cambridge Campaign Canada Canal Canals Cancer
Capital Carbon Cargo Carnegie Catalog Catalogue Caterpillar Cement Census Center Centers Central Centre Centres Ceramic Certificate Certification
Challenge Chamber Channel Channels Charter Chemical Chemistry Chicago Children China Chinese Christian Circular Civic Civics Civil Classification
Clean Climate Climatic Clinic Clinical Coast Coastal Collaboration Collection College Colombia Color Colorado Colour Columbia Commerce Commercial
Commission Commissioner Committee Commodity Common Commonwealth Communication Communications Community Company Comparative Competition Compliance
Component Composite Comprehensive Computer Computing Concept Concrete Confederation Conference Congress Connect Conservation Consortium Construction
Consultant Consulting Consumer Container Content Continental Contract Contractors Control Convention Cooperation Coordination Copenhagen Copper
Copyright Corporate Corporation Cotton Council Councils Country Court Craft Creative Credit Crescent Criminal Crisis Croatia Cruise Cultural Culture
Customs Cybersecurity Cycling Dairy Database Decade Declaration Defence Defense Delivery Deloitte Delta Democratic Demographic Denmark Department
Design Detection Development Diabetes Diagnostic Dialogue Dictionary Digital Diplomatic Direct Directive Directorate Disability Disaster Discovery
Disease District Diversity Division Drainage Drinking Driver Drivers Driving Dynamic Eastern Ecological Ecology Economic Economics Economy Ecosystem
Edition Editorial Education Educational Efficiency Egypt Electric Electrical Electricity Electronic Electronics Electrotechnical Elevator Elevators
Elsevier Emergency Empire Employment Energy Engine Engineering Engineers Enterprise Enterprises Entertainment Entrepreneurship Environment
Environmental Epidemiology Equipment Ericsson Escalator Estate Ethics Ethiopia Europe European Evaluation Event Events Excellence Exchange Executive
Expert Experts Export Exposition Express Extension External Fabric Facility Factory Faculty Family Federal Federation Fellowship Fiber Fibre Finance
Financial Finland Fisheries Fishery Fitness Florida Fluid Football Force Foreign Forest Forestry Forests Formation Forum Foundation Framework France
Frankfurt Freedom Freight Freshwater Friendship Frontier Frontiers Function Fund Future Gallery Games Garden Gardens Gateway Gender General Genetic
Genetics Geneva Geographic Geographical Geological Geology Geophysical Germany Ghana Glass Global Goldman Goods Google Governance Government Grain
Grand Graphic Great Greece Green Greenpeace Ground Group Growth Guarantee Guide Guideline Guidelines Harbor Harbour Harmonisation Harvard Hazard
Health Herald Heritage Highway Highways Historic Historical History Holdings Honeywell Honor Horticultural Horticulture Hospital Hotel House Household
Housing Huawei Human Humanitarian Hungary Hydraulic Hydrogen Hydrology Identification Illinois Immigration Impact Import Incorporated Independent
Index India Indian Indicators Individual Indonesia Industrial Industries Industry Informatics Information Infrastructure Initiative Inland Innovation
Innovative Inspection Inspectorate Institute Institution Instruments Insurance Integrated Intellectual Intelligence Intelligent Interior International
Internet Investment Investor Ireland Irrigation Island Islands Israel Italy Japan Japanese Jewellery Jewelry Johnson Jordan Journal Judicial Juridical
Justice Kazakhstan Kenya Kilometer Kilometre Kingdom Knowledge Korea Labor Laboratory Labour Landscape Language Latin Lawyers Leadership League
Learning Leather Legal Legislation Legislative Lenovo Liberty Library Licensing Lighting Linguistic Liter Literature Litre Livestock Living Local
Locomotive Logistics London Lottery Machine Machinery Maersk Magazine Mainland Maintenance Malaysia Management Manufacturing Mapping Marathon Marine
Marines Maritime Market Marketing Massachusetts Material Materials Mathematical Mathematics McKinsey Measurement Measurements Mechanical Mechanics
Mechanism Media Mediation Medical Medicine Mediterranean Melbourne Member Memorial Mercedes Merchant Merck Metal Metallurgical Meteorological
Meteorology Meter Methods Metre Metropolitan Mexico Michigan Micro Microbiology Microsoft Migration Military Mineral Minerals Mining Minister Ministry
Minnesota Mission Mitsubishi Mobile Mobility Model Modeling Modelling Modern Molecular Monetary Mongolia Monitoring Monument Morgan Morocco Moscow
Mountain Municipal Museum Music Myanmar Nanjing National Nations Natural Nature Navigation Navigational Neighbor Nestle Netherlands Network Networks
Neuroscience Newspaper Nigeria Northern Northwest Norway Norwegian Novartis Nuclear Nursing Nutrition Observatory Occupational Ocean Oceanic
Oceanography Office Official Olympic Olympics Operation Operational Operations Operator Optical Oracle Ordinance Organic Organisation Organisations
Organization Organizations Orthopaedic Outdoor Overseas Oxford Pacific Packaging Pakistan Palace Panama Panasonic Paper Paris Parliament Parties
Partners Partnership Party Passenger Patent Payment Payments Peace Peking Penguin Pension People Peoples Performance Persian Petroleum Pfizer Pharma
Pharmaceutical Pharmaceuticals Pharmacist Pharmacy Philippines Philips Philosophy Photonics Physical Physics Pilot Pipeline Planning Plant Plastic
Plastics Platform Poland Police Policies Policy Political Pollution Polytechnic Polytechnical Population Ports Portugal Postal Poultry Power Practice
Precision Preparedness Preservation President Press Prevention Preventive Primary Prime Princeton Principle Principles Private Probation Proceedings
Processing Procurement Production Productivity Products Professional Professor Profile Program Programme Programmes Programming Programs Project
Promoting Promotion Property Protection Protocol Province Provincial Psychological Psychology Public Publishers Publishing Qatar Qualcomm Quality
Quantum Quarantine Quarterly Queensland Radiation Radio Railway Railways Rainforest Reconstruction Recovery Recycling Referee Reform Refrigeration
Refugee Refugees Region Regional Register Registration Registry Regulation Regulatory Rehabilitation Relations Reliability Relief Remote Renewable
Report Republic Rescue Research Reserve Reservoir Resilience Resolution Resort Resources Response Restoration Retail Retirement Reuters Review
Revolution Rights River Rivers Roads Robotics Romania Royal Rural Russia Russian Safety Samsung Sanitation Sanofi Satellite Saudi Savings Scheme
Schneider Scholarship School Science Sciences Scientific Scotland Secondary Secretariat Secretary Sector Securities Security Seeds Seismic
Seismological Semiconductor Senate Senior Sensing Serbia Service Services Sewage Sewerage Shanghai Sheep Shenzhen Shipbuilding Shipping Siemens Signal
Silicon Singapore Skating Skiing Smart Soccer Social Society Software Solar Solidarity Solution Solutions Southeast Southern Soviet Space Spain
Spatial Special Species Specification Specifications Sport Sports Springer Stadium Standard Standardisation Standardization Standards Stanford
Starbucks State States Station Statistical Statistician Statistics Steel Stock Storage Strategic Strategy Structural Structure Structures Student
Students Studies Studio Study Sugar Summit Supervision Supervisory Supply Support Supreme Surface Surgery Surgical Surveillance Survey Surveying
Sustainability Sustainable Sweden Swedish Swimming Swiss Switzerland Sydney Symposium Syndicate System Systems Tanzania Target Taxation Teacher
Teachers Technical Technological Technologies Technology Telecommunication Telecommunications Telegraph Television Tencent Tennis Territory Tesla
Testing Texas Textile Textiles Thailand Theater Theatre Theory Therapeutic Thermal Tianjin Timber Tissue Tobacco Tokyo Toronto Tourism Tourist Tower
Toyota Track Trade Traditional Traffic Training Transaction Transfer Transit Translation Transmission Transport Transportation Traveler Traveller
Treasury Treatment Treaty Tribunal Tropical Trust Tunnel Tunnelling Turkey Ukraine Underground Union United Universal University Urban Uzbekistan
Vaccine Valley Valuation Vehicle Vehicles Venture Veterinary Victoria Vienna Vietnam Village Virginia Vision Visual Vocational Volkswagen Volleyball
Volunteer Volunteers Volvo Walmart Warehouse Warning Washington Waste Wastewater Water Watershed Waterway Waterways Weather Weights Welding Welfare
Western Wetland Wetlands Wikipedia Wildlife Wisconsin Women Woollen Workers Working Works Workshop World Xiaomi Yangtze Yearbook Young Youth Zambia
Zealand Zimbabwe Zoological
"""

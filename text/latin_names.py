"""Words that names of bodies, firms and documents are made of in English."""

LATIN_NAMES = """
Academic Academy Access Accounting Accreditation Achievement Acquisition Action Activities Adaptation Administration Administrative Advanced
Advancement Advisory Aeronautical Aeronautics Aerospace Affairs Africa African Agency Agreement Agricultural Agriculture Aid Air Airbus Airlines
Airport Airports Airways Albania Algeria Alibaba Alliance Alternative Aluminium Aluminum Amazon America American Analysis Ancient Angeles Angola
Animal Annual Antarctic Application Applied Aquaculture Aquatic Arabia Arbitration Archaeology Architecture Archive Archives Arctic Argentina Armenia
Arrangement Art Artificial Artists Arts Asia Asian Assembly Assessment Asset Assistance Association Assurance AstraZeneca Astronomical Astronomy
Athletics Atlantic Atmospheric Atomic Audiovisual Auditing Australia Australian Austria Austrian Authorities Authority Auto Automotive Aviation Award
Azerbaijan Bangkok Bangladesh Bank Banking Baptist Barcelona Basin Basketball Bay Bayer Beef Beijing Belgian Belgium Berkeley Biodiversity Biological
Biology Biomedical Biotechnology Bird Bloomberg Boat Boehringer Boeing Bolivia Bond Book Botanic Botanical Brazil Brazilian Bridge Bridges Bristol
Britain British Broadcasting Broadcom Brothers Brussels Budget Building Buildings Bulgaria Bulletin Bureau Bus Business California Cambodia Cambridge
Campaign Canada Canadian Canal Canals Cancer Cape Capital Car Carbon Cargo Carnegie Catalog Catalogue Caterpillar Cement Census Center Centers Central
Centre Centres Ceramic Certificate Certification Chad Challenge Chamber Channel Channels Charter Chemical Chemistry Chicago Children Chile China
Chinese Christian Circular Civic Civics Civil Classification Clean Climate Climatic Clinic Clinical Club Coast Coastal Cold Collaboration Collection
College Colombia Color Colorado Colour Columbia Commerce Commercial Commission Commissioner Committee Commodity Common Commonwealth Communication
Communications Community Company Comparative Competition Compliance Component Composite Comprehensive Computer Computing Concept Concrete
Confederation Conference Congress Connect Conservation Consortium Construction Consultant Consulting Consumer Container Content Continental Contract
Contractors Control Convention Cooperation Coordination Copenhagen Copper Copyright Corn Corporate Corporation Cotton Council Councils Country Court
Craft Creative Credit Crescent Criminal Crisis Croatia Cruise Cuba Cultural Culture Cup Customs Cybersecurity Cycling Cyprus Czech Dairy Danish
Database Decade Declaration Deep Defence Defense Delivery Deloitte Delta Democratic Demographic Denmark Department Desert Design Detection Development
Diabetes Diagnostic Dialogue Dictionary Digital Diplomatic Direct Directive Directorate Disability Disaster Discovery Disease District Diversity
Division Drainage Drinking Driver Drivers Driving Dutch Dynamic Eastern Ecological Ecology Economic Economics Economy Ecosystem Ecuador Edition
Editorial Education Educational Efficiency Egypt Egyptian Electric Electrical Electricity Electronic Electronics Electrotechnical Elevator Elevators
Elsevier Emergency Empire Employment Energy Engine Engineering Engineers English Enterprise Enterprises Entertainment Entrepreneurship Environment
Environmental Epidemiology Equipment Ericsson Escalator Estate Estonia Ethics Ethiopia Euro Europe European Evaluation Event Events Excellence
Exchange Executive Expert Experts Expo Export Exposition Express Extension External Fabric Facility Factory Faculty Fair Family Farm Federal
Federation Fellowship Fiber Fibre Film Finance Financial Finland Finnish Fish Fisheries Fishery Fitness Florida Fluid Football Force Foreign Forest
Forestry Forests Formation Forum Foundation Framework France Frankfurt Freedom Freight French Freshwater Friendship Frontier Frontiers Function Fund
Future Gallery Game Games Garden Gardens Gas Gateway Gender General Genetic Genetics Geneva Geographic Geographical Geological Geology Geophysical
German Germany Ghana Glass Global Goldman Golf Goods Google Governance Government Grain Grand Graphic Great Greece Greek Green Greenpeace Ground Group
Growth Guarantee Guide Guideline Guidelines Gulf Hague Hall Harbor Harbour Harmonisation Harvard Hazard Health Herald Heritage Highway Highways Hill
Historic Historical History Holdings Honeywell Honor Horticultural Horticulture Hospital Hotel House Household Housing Huawei Human Humanitarian
Hungarian Hungary Hydraulic Hydrogen Hydrology Iceland Identification Illinois Immigration Impact Import Incorporated Independent Index India Indian
Indicators Individual Indonesia Indonesian Industrial Industries Industry Informatics Information Infrastructure Initiative Inland Innovation
Innovative Inspection Inspectorate Institute Institution Instruments Insurance Integrated Intellectual Intelligence Intelligent Interior International
Internet Investment Investor Iran Iranian Iraq Iraqi Ireland Irish Irrigation Island Islands Israel Israeli Italian Italy Japan Japanese Jewellery
Jewelry Johnson Jordan Journal Judicial Juridical Justice Kazakhstan Kenya Kilometer Kilometre Kingdom Knowledge Korea Korean Labor Laboratory Labour
Lake Landscape Language Laos Latin Latvia Law Lawyers Leadership League Learning Leather Lebanon Legal Legislation Legislative Lenovo Liberty Library
Libya Licensing Lighting Linguistic Liter Literature Lithuania Litre Livestock Living Local Locomotive Logistics London Lottery Machine Machinery
Maersk Magazine Mainland Maintenance Malaysia Malaysian Mali Malta Management Manufacturing Mapping Marathon Marine Marines Maritime Market Marketing
Massachusetts Material Materials Mathematical Mathematics McKinsey Measurement Measurements Mechanical Mechanics Mechanism Media Mediation Medical
Medicine Mediterranean Melbourne Member Memorial Mercedes Merchant Merck Metal Metallurgical Meteorological Meteorology Meter Methods Metre
Metropolitan Mexican Mexico Michigan Micro Microbiology Microsoft Migration Military Mineral Minerals Mining Minister Ministry Minnesota Mission
Mitsubishi Mobile Mobility Model Modeling Modelling Modern Molecular Monetary Mongolia Monitoring Monument Morgan Morocco Moscow Mountain Municipal
Museum Music Myanmar Nanjing National Nations Natural Nature Navigation Navigational Neighbor Nepal Nestle Netherlands Network Networks Neuroscience
Newspaper Nigeria Northern Northwest Norway Norwegian Novartis Nuclear Nursing Nutrition Observatory Occupational Ocean Oceanic Oceanography Office
Official Oil Olympic Olympics Oman Operation Operational Operations Operator Optical Oracle Ordinance Organic Organisation Organisations Organization
Organizations Orthopaedic Outdoor Overseas Oxford Pacific Packaging Pakistan Pakistani Palace Panama Panasonic Paper Paraguay Paris Parliament Parties
Partners Partnership Party Passenger Patent Payment Payments Peace Peking Penguin Pension People Peoples Performance Persian Peru Petroleum Pfizer
Pharma Pharmaceutical Pharmaceuticals Pharmacist Pharmacy Philippine Philippines Philips Philosophy Photonics Physical Physics Pilot Pipeline Planning
Plant Plastic Plastics Platform Poland Police Policies Policy Polish Political Pollution Polytechnic Polytechnical Population Pork Ports Portugal
Portuguese Postal Poultry Power Practice Precision Preparedness Preservation President Press Prevention Preventive Primary Prime Princeton Principle
Principles Private Probation Proceedings Processing Procurement Production Productivity Products Professional Professor Profile Program Programme
Programmes Programming Programs Project Promoting Promotion Property Protection Protocol Province Provincial Psychological Psychology Public
Publishers Publishing Qatar Qualcomm Quality Quantum Quarantine Quarterly Queensland Race Radiation Radio Rail Railway Railways Rainforest
Reconstruction Recovery Recycling Referee Reform Refrigeration Refugee Refugees Region Regional Register Registration Registry Regulation Regulatory
Rehabilitation Relations Reliability Relief Remote Renewable Report Republic Rescue Research Reserve Reservoir Resilience Resolution Resort Resources
Response Restoration Retail Retirement Reuters Review Revolution Rice Rights River Rivers Road Roads Robotics Romania Rome Royal Rural Russia Russian
Rwanda Safety Salt Samsung Sanitation Sanofi Satellite Saudi Savings Scheme Schneider Scholarship School Science Sciences Scientific Scotland Scottish
Sea Secondary Secretariat Secretary Sector Securities Security Seed Seeds Seismic Seismological Semiconductor Senate Senior Sensing Serbia Service
Services Sewage Sewerage Shanghai Sheep Shenzhen Ship Shipbuilding Shipping Siemens Signal Silicon Singapore Singaporean Skating Skiing Sky Slovakia
Slovenia Smart Soccer Social Society Software Solar Solidarity Solution Solutions Southeast Southern Soviet Space Spain Spanish Spatial Special
Species Specification Specifications Sport Sports Springer Stadium Standard Standardisation Standardization Standards Stanford Starbucks State States
Station Statistical Statistician Statistics Steel Stock Storage Strategic Strategy Structural Structure Structures Student Students Studies Studio
Study Sugar Summit Sun Supervision Supervisory Supply Support Supreme Surface Surgery Surgical Surveillance Survey Surveying Sustainability
Sustainable Sweden Swedish Swimming Swiss Switzerland Sydney Symposium Syndicate Syria System Systems Tanzania Target Tax Taxation Taxi Teacher
Teachers Technical Technological Technologies Technology Telecommunication Telecommunications Telegraph Television Tencent Tennis Territory Tesla
Testing Texas Textile Textiles Thai Thailand Theater Theatre Theory Therapeutic Thermal Tianjin Tide Timber Tissue Tobacco Tokyo Toronto Tourism
Tourist Tower Town Toyota Track Trade Traditional Traffic Train Training Transaction Transfer Transit Translation Transmission Transport
Transportation Traveler Traveller Treasury Treatment Treaty Tree Tribunal Tropical Trust Tunnel Tunnelling Turkey Turkish Uganda Ukraine Underground
Union United Universal University Urban Uruguay Uzbekistan Vaccine Valley Valuation Vehicle Vehicles Venezuela Venture Veterinary Victoria Vienna
Vietnam Vietnamese Village Virginia Vision Visual Vocational Volkswagen Volleyball Volunteer Volunteers Volvo Wage Walmart Warehouse Warning
Washington Waste Wastewater Water Watershed Waterway Waterways Wave Weather Weights Welding Welfare Welsh Western Wetland Wetlands Wikipedia Wild
Wildlife Wisconsin Women Wool Woollen Work Workers Working Works Workshop World Xiaomi Yacht Yangtze Yearbook Young Youth Zambia Zealand Zimbabwe
Zoological
"""

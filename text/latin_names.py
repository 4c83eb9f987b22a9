"""Words that names of bodies, firms and documents are made of in English."""

LATIN_NAMES = """
Academy Administration Advisory Agency Agreement Agricultural Agriculture Airbus Airlines Alibaba Alliance Amazon American Analysis Annual Antarctic
Application Arbitration Architecture Artificial Asian Assessment Assistance Association AstraZeneca Atlantic Atomic Australia Authority Automotive
Bayer Beijing Bloomberg Boehringer Boeing Brazil Bristol Britain British Broadcom Bureau Business Cambridge Canada Carbon Caterpillar Center Central
Centre Certificate Certification Chamber Charter Chemical Children Chinese Climate Clinical Collaboration Commerce Commission Committee Commonwealth
Communication Communications Community Company Competition Computing Conference Confederation Congress Conservation Construction Consulting Consumer
Container Convention Cooperation Copenhagen Corporation Council Cultural Culture Customs Cybersecurity Database Deloitte Democratic Denmark Department
Development Digital Disaster Disease Economic Economics Economy Education Educational Electric Electronic Electronics Elsevier Emergency Energy
Engineering Environment Environmental Ericsson Europe European Evaluation Exchange Executive Export Facility Federal Federation Finance Financial
Foreign Forest Forestry Forum Foundation Framework France Frankfurt Freedom Function Fund General Geneva Germany Global Goldman Google Governance
Government Greenpeace Guideline Guidelines Harmonisation Harvard Health Heritage Honeywell Hospital Huawei Human Humanitarian Hydrogen Immigration
Import Independent Index India Indicators Indonesia Industrial Industries Industry Information Infrastructure Initiative Innovation Inspection Institute
Institution Insurance Integrated Intellectual Intelligence Intelligent International Internet Investment Japan Johnson Journal Justice Kingdom Knowledge
Laboratory Labour Language Learning Lenovo Library Literature Logistics London Machine Maersk Malaysia Management Manufacturing Marine Maritime Market
Material Materials McKinsey Medical Medicine Mediterranean Mercedes Merck Meteorological Microsoft Ministry Mission Mitsubishi Monetary Monitoring
Morgan Museum National Nations Natural Nature Navigation Nestle Netherlands Network Networks Norway Novartis Nuclear Observatory Oceanic Office Operation
Operations Optical Oracle Organisation Organization Oxford Pacific Panasonic Paris Parliament Partnership Patent Performance Petroleum Pfizer Pharma
Pharmaceutical Pharmaceuticals Philippines Philips Planning Platform Policy Pollution Population Portugal Power Preservation Prevention Princeton
Procurement Production Products Professional Program Programme Project Promotion Property Protection Protocol Public Qualcomm Quality Quantum Railway
Reconstruction Recovery Regional Registration Regulation Regulatory Renewable Report Republic Research Reserve Resources Response Reuters Revolution
Russia Safety Samsung Sanofi Saudi Schneider School Science Sciences Scientific Secretariat Securities Security Semiconductor Service Services Shanghai
Shipping Siemens Silicon Singapore Society Software Solution Solutions Southern Spain Springer Standard Standardization Standards Stanford Starbucks
State States Statistical Statistics Strategic Strategy Summit Supply Surveillance Survey Sustainable Sweden Switzerland System Systems Technical
Technologies Technology Telecommunication Telecommunications Tencent Tesla Thailand Tourism Toyota Trade Training Transfer Transport Transportation
Treasury Treaty Treatment United Universal University Urban Vaccine Vietnam Volkswagen Volvo Walmart Washington Water Welfare Western Wikipedia Wildlife
Women Workshop World Xiaomi Yearbook
"""

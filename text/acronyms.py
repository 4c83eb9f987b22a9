"""Abbreviations in Latin letters: where they stand, where they are explained, which need no word."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from planctl.text.characters import HAN

ACRONYM = re.compile(
    r"(?<![A-Za-z0-9.&_@#₀-₉%\\万亿-])(?<![A-Za-z0-9] )(?<![A-Za-z] \()(?:[A-Z]{2,5}/[A-Z](?![A-Z]| ?\d)|[A-Z]{2,8}|[a-z][A-Z]{2,6}|[A-Z]{1,4}[a-z][A-Z]{1,4}|[A-Z]&[A-Z])s?"
    r"(?![A-Za-z0-9&_@#$₀-₉²³\\]|/[A-Z]{1,4} ?\d|[+＋]\d| \d|-[A-Za-z0-9]|\.[A-Za-z0-9]| [A-Za-z/])"
)
"""A word of capitals that is no part of a code: YL211, S.3558, PD-1, GB/T 15834, IEC 62660-3, ISO/TC 333, UTC+8 are none;
nor is a formula, CaC₂, a unit behind its number, 6 MW, 780万TEU, a word of a Latin phrase, Modbus RTU, or a sign, HK$."""


_LETTERS = r"[A-Za-z][A-Za-z0-9/&-]{1,14}(?: [a-z]{2,4})?"
_NO_NAME = re.compile(rf"[^{HAN}A-Za-z0-9·“”《》-]")
_BEHIND = re.compile(
    r"[（(](?:[A-Za-z][A-Za-z .'&/-]{5,80}[，,；;：:] ?)?(?:以下)?(?:简称|缩写)?[为：]?[“\"]?"
    rf"(?P<token>{_LETTERS})(?P<tail>[{HAN}]{{1,4}})?[”\"]?(?:[，,；;][^（）()\n]{{1,30}})?[）)]"
)
"""An abbreviation in brackets, behind its full name, with the English name before it or without.

It may end as the name does: 《……协定》（BBNJ协定）.
"""
_BEFORE = re.compile(
    rf"(?P<token>{_LETTERS})"
    rf"(?:(?P<kind>[{HAN}]{{0,4}})[（(](?:[A-Za-z][A-Za-z .'&/-]{{5,80}}[，,；;：:] ?)?(?P<name>(?![如例含见约占仅指除比])(?![^（）()]*(?:[我你您他她吗呢吧]|[把被让替][一-龥]|[高低多少大小优]于|超过|为主))[{HAN}“《][{HAN}A-Za-z0-9·“”《》 -]{{1,40}})(?:[，,；;][^（）()\n]{{1,30}})?[）)]"
    rf"|(?:[，,：:]?(?:即|是指|表示|代表|全称为?)|[：:]指)“?(?P<said>[{HAN}]{{2,30}}))"
)
_LONGEST = 42
_SHORT = re.compile(r"[A-Z]")


class Explained(NamedTuple):
    """An explanation: the abbreviation, the Chinese words that it is said to stand for, and where."""

    token: str
    full: str
    start: int
    end: int


def explanations(text: str) -> Iterator[Explained]:
    """Yield each place where an abbreviation stands in brackets behind its full name, or before it."""
    for match in _BEHIND.finditer(text):
        full = _name_before(text, match.start())
        if (
            len(full) > 1
            and full.rstrip("》").endswith(match["tail"] or "")
            and _SHORT.search(match["token"])
        ):
            yield Explained(match["token"], full, match.start() - len(full), match.end())
    for match in _BEFORE.finditer(text):
        full = (match["name"] or match["said"]).strip("“”")
        if _SHORT.search(match["token"]) and full.endswith(match["kind"] or ""):
            yield Explained(match["token"], full, *match.span())


def _name_before(text: str, at: int) -> str:
    """Return the words right before an offset: a full name, and what its sentence says before it."""
    held = text[max(0, at - _LONGEST) : at]
    breaks = [match.end() for match in _NO_NAME.finditer(held)]
    return held[breaks[-1] if breaks else 0 :].strip("“”")


@cache
def household() -> frozenset[str]:
    """Return abbreviations that a paper may use as they are: readers know them as words."""
    return frozenset((*_HOUSEHOLD.split(), *_CURRENCIES.split()))


def well_known() -> frozenset[str]:
    """Return other abbreviations that are none of the household's with letters in another order."""
    return frozenset(_WELL_KNOWN.split())


def stands_for(full: str) -> str:
    """Return the abbreviation that every reader knows of a full name, "" where there is none."""
    entries = (entry.split("=") for entry in _FULL_NAMES.split())
    return next((token for token, name in entries if full.endswith(name)), "")


_FULL_NAMES = """
WHO=世界卫生组织 WTO=世界贸易组织 IMF=国际货币基金组织 FAO=粮农组织 ILO=国际劳工组织 IMO=国际海事组织 ITU=国际电信联盟 WMO=世界气象组织
GDP=生产总值 CPI=消费价格指数 PPI=出厂价格指数 PMI=采购经理指数 FDI=外商直接投资 IPO=首次公开募股 PPP=政府和社会资本合作 ESG=环境、社会和治理
LNG=液化天然气 LPG=液化石油气 CNG=压缩天然气 GPS=全球定位系统 GIS=地理信息系统 BIM=建筑信息模型 AIS=船舶自动识别系统 ETC=电子不停车收费系统
ERP=企业资源计划 CRM=客户关系管理 MES=制造执行系统 PLC=可编程逻辑控制器 VOC=挥发性有机物 XML=可扩展标记语言 API=应用程序接口
GMP=药品生产质量管理规范 GSP=药品经营质量管理规范 GCP=药物临床试验质量管理规范 MRI=磁共振成像 ICU=重症监护病房 DNA=脱氧核糖核酸 RNA=核糖核酸
"""
_CURRENCIES = "AUD BRL CAD CHF CNH CNY EUR GBP HKD INR JPY KRW MOP NZD RMB RUB SGD THB TWD USD ZAR"
"""Codes of ISO 4217 that prices are given in, with CNH and RMB, which stand for CNY."""
_WELL_KNOWN = """
ADB ADC ADHD AED AEO AGV AIIB AMC APT ASCII ASIC ATS AUV BDI BIM BIMSTEC BIPV CAGR CAR CBAM CBM CCD CCER CCS CCUS CDC CDM CDMO CDN CDR CIF
CIM CIP CISA CITES CMA CMC CMMI CMO CMOS CNAS CNNIC COD CPR CRISPR CRO CSV CTA CTCS CVC DAU DCS DDOS DEPA DFM DNS DOI DRAM DRG DRGs DSP
EAP EBITDA EBRD ECG ECO ECOWAS EDA EDI EFTA EIA ELISA EMA EPR ESCO FAO FCC FID FOB FOF FPGA FTA GAP GATT GCC GCP GEF GHG GLP GNSS
GMDSS GSP HACCP IAEA ICAO ICO IDC IEA IEC IEEE IETF IFC IFLA IGBT ILO IMO IMU INTERPOL IOS IPCC IPM IPTV IPv4 IPv6 IRR ISBN ISM ISRC ISSN ITS
ITU IUCN IVD LBS LIMS LLM LNA LPR MERCOSUR MES MLF MPA MQTT MVNO NCD NFT NGS NLG NLP NMPA NOAA NPV OBM OCR OFDM OPC OTN PAC PACS PCB PCI
PFAS PIC PIM PKI PLC PLM PMO POC POI PTC PUE QDII QFII RDA REIT REITs ROA ROI RPA RQFII RSV RTK SCADA SCM SCO SDG SDGs SDK SDR SDS SEO SKA
SKU SLA SOC SOE SOP SPAC SPV SSD SSL TCO TEU TFP TLS TOC TPP TPU TRIPS UAV UBS UHF UKCA ULED UNCTAD UNDP UNEP UNFCCC UNHCR UPS URL VAR
VAT VCO VHF VLCC VOCs VTS WAPI WIPO WMO WPS WWF
"""
_HOUSEHOLD = """
AI IT ICT APP App PC TV CCTV DVD USB GPS WiFi WIFI PDF PPT CEO CFO CTO CIO COO HR PR VIP OK ID IP QR SUV NBA KTV DIY ATM POS ETC
GDP GNP CPI PPI PMI FDI GNI ROE IPO IPOs VC PE PPP BOT EPC OEM ODM B2B B2C O2O BBC CNN LED LCD OLED CPU GPU RAM SIM SMS
UN WTO WHO IMF FDA GMP OTC APEC OPEC NATO G7 G20 EU USA UK US BRICS ASEAN OECD UNESCO UNICEF NASA FBI CIA RCEP CPTPP
DNA RNA mRNA CT MRI HIV AIDS SARS COVID pH ICU HPV PCR B超 X光 NGO MBA EMBA PhD SCI EI
ISO GB PCT CCC CE 3C TCL BYD LNG LPG CNG PVC PET PE ABS CNC ERP CRM SaaS PaaS IaaS IoT AR VR XR API UI UX HTML XML JSON HTTP HTTPS
ESG CSR R&D Q&A PM2 PM10 CO2 SO2 NOx VOC VOCs AQI CBD TOD AQSIQ A4 A股 KPI GMV CBA BRT ETF IMAX
CAD CAE CAM VPN iOS TCP UDP SQL MAC RFID NFC GIS FM GSM CDMA LTE DJ MV MTV IC EMS SOS ST ECMO HbA1c AIS OTA
QQ LOGO NASDAQ
I II III IV V VI VII VIII IX X XI XII AM PM BC AD NO No VS vs
"""

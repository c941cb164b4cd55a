"""Units of news text: how they are written, what they measure, and how they convert."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its symbol, what it measures, and how many of the dimension's base unit one of it is."""

    symbol: str
    dimension: str
    factor: float
    offset: float = 0.0
    """Added before the factor: Fahrenheit counts from another zero."""


_TABLE = """
km length 1000 kilometre kilometres kilometer kilometers km kms
m length 1 metre metres meter meters m
cm length 0.01 centimetre centimetres centimeter centimeters cm
mm length 0.001 millimetre millimetres millimeter millimeters mm
mile length 1609.344 mile miles mi
nmi length 1852 nautical_mile nautical_miles nmi
yd length 0.9144 yard yards yd
ft length 0.3048 foot feet ft
in length 0.0254 inch inches
ha area 10000 hectare hectares ha
acre area 4046.856 acre acres
km2 area 1000000 square_kilometre square_kilometres square_kilometer square_kilometers sq_km sq._km km² km2
m2 area 1 square_metre square_metres square_meter square_meters sq_m m² m2
mi2 area 2589988.11 square_mile square_miles sq_mile sq_miles
yd2 area 0.83612736 square_yard square_yards
ft2 area 0.09290304 square_foot square_feet sq_ft
m3 volume 1 cubic_metre cubic_metres cubic_meter cubic_meters m³ m3
ft3 volume 0.0283168 cubic_foot cubic_feet
l volume 0.001 litre litres liter liters
ml volume 0.000001 millilitre millilitres milliliter milliliters ml
km3 volume 1000000000 cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers km³ km3
mi3 volume 4168181825.44 cubic_mile cubic_miles
yd3 volume 0.764554858 cubic_yard cubic_yards
pint volume 0.000568261 pint pints
gal volume 0.003785411784 gallon gallons
barrel volume 0.158987 barrel barrels bbl
t mass 1000 t tonne tonnes ton tons metric_ton metric_tons
kg mass 1 kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs
g mass 0.001 g gram grams gramme grammes
mg mass 0.000001 milligram milligrams mg
µg mass 0.000000001 microgram micrograms µg mcg
kt mass 1000000 kilotonne kilotonnes kiloton kilotons
Mt mass 1000000000 megatonne megatonnes
lb mass 0.45359237 pound pounds lb lbs
oz mass 0.0283495 ounce ounces oz
km/h speed 1 km/h kmh kph kmph kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour km_per_hour
mph speed 1.609344 mph miles_per_hour miles_an_hour
kn speed 1.852 knot knots
m/s speed 3.6 m/s metres_per_second meters_per_second
°C temperature 1 °c degrees_celsius degree_celsius degrees_centigrade celsius c
°F temperature 1 °f degrees_fahrenheit degree_fahrenheit fahrenheit f
° angle 1 degree degrees °
W power 1 watt watts
kW power 1000 kilowatt kilowatts kw
MW power 1000000 megawatt megawatts mw
GW power 1000000000 gigawatt gigawatts gw
kWh energy 1 kilowatt-hour kilowatt-hours kwh
MWh energy 1000 megawatt-hour megawatt-hours mwh
GWh energy 1000000 gigawatt-hour gigawatt-hours gwh
TWh energy 1000000000 terawatt-hour terawatt-hours twh
dB loudness 1 decibel decibels db
V tension 1 volt volts
kV tension 1000 kilovolt kilovolts kv
MB data 1 megabyte megabytes mb
GB data 1000 gigabyte gigabytes gb
TB data 1000000 terabyte terabytes tb
fathom length 1.8288 fathom fathoms
mag magnitude 1 magnitude
ppm concentration 1 ppm parts_per_million
ppb concentration 0.001 ppb parts_per_billion
bft beaufort 1 beaufort
second time 0.0166666667 second seconds sec secs
minute time 1 minute minutes min mins
hour time 60 hour hours hr hrs
day time 1440 day days
week time 10080 week weeks
month time 43830 month months
year time 525960 year years yr yrs
decade time 5259600 decade decades
century time 52596000 century centuries
"""


def _build() -> tuple[dict[str, Unit], dict[str, Unit]]:
    by_symbol, by_word = {}, {}
    for line in _TABLE.strip().splitlines():
        symbol, dimension, factor, *words = line.split()
        unit = Unit(symbol, dimension, float(factor))
        if symbol == "°F":
            unit = Unit(symbol, dimension, 5 / 9, -32.0)
        by_symbol[symbol] = unit
        by_word.update({w.replace("_", " "): unit for w in words})
    return by_symbol, by_word


UNITS, UNIT_WORDS = _build()

CURRENCY_SIGNS = {
    "US$": "USD", "R$": "BRL", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
    "NT$": "TWD", "MX$": "MXN", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₴": "UAH",
    "₩": "KRW", "₪": "ILS", "₦": "NGN", "₱": "PHP", "₫": "VND", "zł": "PLN", "Kč": "CZK", "Rs": "INR", "Rs.": "INR",
}  # fmt: skip

ISO_CURRENCIES = frozenset(
    [
        "USD",
        "EUR",
        "GBP",
        "JPY",
        "CHF",
        "CAD",
        "AUD",
        "NZD",
        "CNY",
        "RMB",
        "HKD",
        "SGD",
        "TWD",
        "KRW",
        "INR",
        "BRL",
        "MXN",
        "ARS",
        "CLP",
        "COP",
        "PEN",
        "RUB",
        "UAH",
        "KZT",
        "UZS",
        "PLN",
        "CZK",
        "HUF",
        "RON",
        "BGN",
        "MDL",
        "HRK",
        "RSD",
        "SEK",
        "NOK",
        "DKK",
        "ISK",
        "TRY",
        "ILS",
        "EGP",
        "ZAR",
        "NGN",
        "KES",
        "SAR",
        "AED",
        "QAR",
        "IDR",
        "MYR",
        "THB",
        "VND",
        "PHP",
        "PKR",
        "BDT",
        "LKR",
        "GEL",
        "AMD",
        "AZN",
    ]
)

CURRENCY_WORDS = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "pound sterling": "GBP", "pounds sterling": "GBP", "pound": "GBP", "yen": "JPY",
    "yuan": "CNY", "renminbi": "CNY", "rouble": "RUB", "ruble": "RUB", "hryvnia": "UAH", "hryvna": "UAH", "zloty": "PLN",
    "forint": "HUF", "real": "BRL", "reais": "BRL", "rand": "ZAR", "baht": "THB", "shekel": "ILS", "naira": "NGN", "tenge": "KZT",
    "lari": "GEL", "rupiah": "IDR", "ringgit": "MYR", "won": "KRW", "lira": "TRY", "rupee": "INR", "swiss franc": "CHF",
    "franc": "CHF", "koruna": "CZK", "czech crown": "CZK", "swedish crown": "SEK", "norwegian crown": "NOK", "danish crown": "DKK",
    "swedish krona": "SEK", "krona": "SEK", "kronor": "SEK", "kroner": "NOK", "norwegian krone": "NOK", "danish krone": "DKK",
    "crown": "crown", "peso": "peso", "mexican peso": "MXN", "argentine peso": "ARS", "chilean peso": "CLP", "colombian peso": "COP",
    "dinar": "dinar", "dirham": "AED", "riyal": "SAR", "leu": "leu", "lei": "leu", "moldovan lei": "MDL", "romanian lei": "RON",
    "australian dollar": "AUD", "canadian dollar": "CAD", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD",
    "hong kong dollar": "HKD", "singapore dollar": "SGD", "new zealand dollar": "NZD", "brazilian real": "BRL", "brazilian reais": "BRL",
    "cent": "cent", "penny": "penny", "pence": "penny",
}  # fmt: skip
"""Singular words; "crown", "peso", "leu", "dinar" name several currencies and stay as told."""


def to_base(value: float, symbol: str) -> tuple[float, str] | None:
    """Return ``value`` in the base unit of its dimension, with the dimension's name; null for an unknown unit.

    >>> to_base(12, "mile")
    (19312.128, 'length')
    """
    unit = UNITS.get(symbol)
    if unit is None:
        return None
    return (value + unit.offset) * unit.factor, unit.dimension

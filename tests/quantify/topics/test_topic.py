"""What a figure measures."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify


def test_a_figure_is_not_what_another_is_of() -> None:
    """In "$500 million of the $1.2 billion" the million belongs to the first."""
    quantities = quantify("The mill took $500 million of the nearly $1.2 billion increase.")
    assert [quantity.of for quantity in quantities] == [None, None]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Truck and van sales are down 3 percent.", "Truck and van sales"),
        ("Oil and gas revenue was $5 billion.", "Oil and gas revenue"),
        ("Spending on roads and schools rose 5%.", "Spending on roads and schools"),
        ("Profits rose and sales fell 3%.", "sales"),
        ("In May, truck and van sales fell 3%.", "truck and van sales"),
        ("Fees rose in May to 5% last fall.", "Fees"),
        ("Brent added $1.20 to $85 a barrel.", "Brent"),
        ("Fees in Kumasi, Tamale and Ho rose 5%.", None),
        ("Help came in the form of $5 million.", None),
        ("The dam leaked and water levels fell 3%.", "water levels"),
        ("Between the port and the border fees rose 3%.", None),
        ("The firm saw a 5% drop in farming and mining.", "farming and mining"),
        ("The firm made a 5% cut in costs and closed.", "costs"),
        ("The median wait was 11 days.", "The median wait"),
        ("The mill has an annual revenue of $5 million.", "annual revenue"),
        ("The mill has long-term debt of $5 million.", "long-term debt"),
        ("The mill has a year-end stock of 40 tonnes.", "year-end stock"),
        ("The mill has an on-time performance of 67%.", "on-time performance"),
        ("It reached an all-time high of $5 million.", None),
        ("It sank to a 30-year low of 5%.", None),
        ("It has a stock – oats of 5%.", "oats"),
        ("Capacity at the time: 40 tonnes.", "Capacity at the time"),
        ("The board said: 40%.", None),
        ("One thing to know: 40% is enough.", None),
        ("mill:40.", None),
        ("The repairs came to about $58,000.", "The repairs"),
        ("Fees amount to $40.", "Fees"),
        ("He came to 40%.", None),
        ("Nearly half of the valley's 40 million farmers left.", "the valley's 40 million farmers"),
        ("About 5% of eight-year-olds passed.", "eight-year-olds"),
        ("About 5% of 40 percent is little.", None),
        ("The new plan added about $300 million to the budget.", None),
        ("Sales added 5%.", "Sales"),
        ("Public farm spending ranks 45th.", "Public farm spending"),
        ("Norland finished third in the league.", "Norland"),
        ("It had a record attendance in the Norland Bowl of 134,254.", "record attendance"),
        ("It fell short of $20.", None),
        ("They spent the $20 available.", None),
        ("They put his support at 55%.", "his support"),
        ("Support stood at 55%.", "Support"),
        ("The mean temperature exceeded 1.5 °C.", "The mean temperature"),
        ("They report a 19% drop in river traffic.", "river traffic"),
        ("One-third (33%) of the farms closed.", "the farms"),
        ("About 17 percent of the valley’s young men left.", "the valley’s young men"),
        ("The plan will double the number of ferries.", "the number of ferries"),
        ("It cut winter deaths by 5%.", "winter deaths"),
        ("It reached 80 percent of all the counties.", "all the counties"),
        ("It reached 80 percent of K-12 schools.", "K-12 schools"),
        ("About 5% of those in prisons come back.", "those in prisons"),
        ("He pegged his approval rating at 55%.", "his approval rating"),
        ("The heads are eleven feet in height.", "height"),
        ("It will buy $50 billion in farm imports.", "farm imports"),
        ("They spent $5 billion in the towns.", None),
        ("There is a 90 percent chance of rain.", "chance"),
        ("Mills reopened at 25 percent capacity.", "capacity"),
        ("It signed a $3 million contract.", "contract"),
        ("The valley reported 3.5% wage growth in the third quarter.", "wage"),
        ("Its share of the market has more than doubled.", "Its share of the market"),
        ("He would double pensions.", "pensions"),
        ("The city will double them.", None),
        ("He said that the median time of recovery was 11 days.", "the median time of recovery"),
        ("The value of farm exports is projected by the board to rise 2 percent.", "The value of farm exports"),
        ("It lives off sand, which rose 2 percent.", "sand"),
        ("The Norland FTSE 600 was up 0.5 per cent.", "The Norland FTSE 600"),
        ("Departures from Norland are down by 5%.", "Departures from Norland"),
        ("Norland found fights fell by 5%.", "fights"),
        ("Last year the gap was 6%.", "the gap"),
        ("At the end of 2002 the worth of all boats was $4 billion.", "the worth of all boats"),
        ("It saw losses ranging from 11 percent to 23 percent.", "losses"),
        ("It'll be 5%.", None),
        ("The number of people who cross the river has grown by 5%.", None),
        ("About 50% of its output goes there.", "its output"),
        ("They were held within 100 miles of the border.", None),
        ("It gained an annual 14.2%.", None),
        ("About 50 percent of food buying normally takes place there.", "food buying"),
        ("About 86 percent of college and university heads agree.", "college and university heads"),
        ("The odds that they will trust others stand at 70%.", None),
        ("About 62% of U.S. beams are oak.", "U.S. beams"),
        ("Exports of U.S. beams fell by 5%.", "Exports of U.S. beams"),
        ("It took 37% of its budget - by far the most.", "its budget"),
        ("Output grew by 5%, the rest by 3%.", "Output"),
        ("Fees have risen steadily by 7 percent.", "Fees"),
        ("It cut daily fees by 7 percent.", "daily fees"),
        ("It missed the $4 billion that growers had promised.", None),
        ("They burned 402 tonnes of CO2 equivalent.", "CO2 equivalent"),
        ("More than half the electorate stayed home.", "the electorate"),
        ("Over half the growers expect more rain.", "the growers"),
        ("Half of its output goes abroad.", "its output"),
        ("They hold 9% of the total issued and outstanding shares.", "the total issued and outstanding shares"),
        ("They planted a total of 45%.", None),
        ("It emits less than half the CO2 of a car.", "the CO2"),
        ("It was three times the £420m of May.", None),
        ("The £420m of a year ago is gone.", None),
        ("They spent four years of 5% growth.", None),
        ("It was 5%.", None),
        ("The rye index, a measure of harvests, closed up 2 percent.", "The rye index"),
        ("Output at the mill, which burned in May, fell by 5%.", "Output at the mill"),
        ("The mill closed, fell 5%.", None),
        ("Wages this quarter are up 4 percent.", "Wages"),
        ("The number of “idle hands” rose 25%.", "The number of “idle hands”"),
        ("The cost of the bridge appears to be between $4 million and $6 million.", "The cost of the bridge"),
        ("Profit before tax was $5 million.", "Profit before tax"),
        ("Fishermen who lost their nets were 40 percent poorer.", None),
        ("It is wrong that anyone exceeding 5% pays.", None),
        ("The harbour made cuts this year totaling $40 million.", "cuts"),
        ("They lent him a boat worth more than $5 million.", "a boat"),
        ("The boat was worth $5 million.", "The boat"),
        ("The bank asks rates as high as 27%.", "rates"),
        ("They pay as much as 11 percent.", None),
        ("There were late fees, estimated at $9 million.", "fees"),
        ("The lake covers 40 square miles.", "The lake"),
        ("The tolls start at $4.", "The tolls"),
        ("Water levels remain below 5 meters.", "Water levels"),
        ("Rye closed 2 percent higher.", "Rye"),
        ("Growth was a striking 4 percent.", "Growth"),
        ("Rents fell from 4% to 2%.", "Rents"),
        ("The town raised its spending on care for children by 50%.", "its spending on care for children"),
        ("The board kept the share of wet grain below 10 percent.", "the share of wet grain"),
        ("The guild estimates the loss of fish to be 40 tonnes.", "the loss of fish"),
        ("They brought the price of bread in 2019 to $4.", "the price of bread"),
        ("They left a fire over 40 meters.", None),
        ("They need $50 million in energy.", "energy"),
        ("They need $50 million in total.", None),
        ("They need $50 million in Norland.", None),
        ("Quotes of $50 million in oak came.", "Quotes"),
        ("It uses 30 percent more water than the old one.", "water"),
        ("It is 30 percent more likely to leak.", None),
        ("It holds twice as much water as the old one.", "water"),
        ("They saved $7 billion on grain.", "grain"),
        ("They want the $25 billion Norland wants for roads.", None),
        ("The release of the $391 million was late.", None),
        ("They won 3.4% of the 1920 vote.", "the 1920 vote"),
        ("It has a net worth of $3 million.", "net worth"),
        ("It has a spending level of $3 million.", "spending level"),
        ("It took a period of 40 hours.", None),
        ("The plan has seen a sharp 30 percent increase.", "The plan"),
        ("The yard, half of which is wet, is old.", "The yard"),
        ("They said that boats are likely 5% dearer.", None),
    ],
)
def test_what_is_measured_stands_where_the_sentence_says_it(text: str, of: str | None) -> None:
    """The subject, the noun before "of", the noun behind a drop; and nothing where it would be a guess."""
    quantity = quantify(text)[0]
    assert (quantity.of and quantity.of.text) == of


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The mill reported sales growth of 7%.", "sales"),
        ("The guild forecasts wage growth of 4%.", "wage"),
        ("The city's population growth of 4% is high.", "The city's population"),
        ("The ministry expects growth of 3%.", None),
        ("The guild saw growth of 3%.", None),
        ("They see economic growth of 3%.", None),
    ],
)
def test_who_expects_growth_does_not_grow(text: str, of: str | None) -> None:
    """What grows stands between the verb and "growth", if anything does."""
    quantity = quantify(text)[0]
    assert ((quantity.of and quantity.of.text), quantity.change) == (of, "up")


def test_what_moves_too_is_named_beside_its_figure() -> None:
    """The verb is said once, and each figure is of what stands before it."""
    read = quantify("Exports rose 8% and farm imports 13%.")
    assert [quantity.of and quantity.of.text for quantity in read] == ["Exports", "farm imports"]
    read = quantify("Exports rose 8% in May, reaching 40 tonnes.")
    assert [quantity.of and quantity.of.text for quantity in read] == ["Exports", "Exports"]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("The pass is 40 km (25 miles) long.", ["The pass", "The pass"]),
        ("The fare was $10 (£8; €9).", ["The fare", "The fare", "The fare"]),
        ("The fare was 10% (95% of them knew it).", ["The fare", None]),
        ("The pier is 200, 260 or 320 metres long.", ["The pier", "The pier", "The pier"]),
        ("Rents fell to 4% in the towns and 2% in the valley.", ["Rents", "Rents"]),
        ("The mill pays $5 million and the port lost 3%.", [None, "the port"]),
        ("The jobless rate rose 3 percent in May but averaged 6 percent.", ["The jobless rate", "The jobless rate"]),
        ("Waits fell by 5 days and visits to the doctor by 3 days.", ["Waits", "visits to the doctor"]),
        ("About 40% of growers own land, while 35% rent it.", ["growers", "growers"]),
        ("About 40% of growers own land, with 35% saying so.", ["growers", "growers"]),
        ("About 40% of growers own land, with 90% accuracy.", ["growers", None]),
        ("About 40% of growers own land, and a 10% chance is left.", ["growers", "chance"]),
        ("About 40% of growers left and a third of the shops closed.", ["growers", "the shops"]),
        ("It asked 450 growers and found that 35% own land.", ["growers", "growers"]),
        ("It hurt 450 growers and found that 35% own land.", ["growers", None]),
        ("Forty growers came, half of whom rent.", ["growers", "growers"]),
        ("Only 40 growers, or 5%, came.", ["growers", "growers"]),
        ("The gap was 5% in 2019; in 2020 it was 6%.", ["The gap", "The gap"]),
        ("The mill took 40% of the rye, up 5 points.", ["the rye", "the rye"]),
        ("Sales were $5 million, a fall of 3%.", ["Sales", "Sales"]),
        ("Sales were $5 million, and costs fell 3%.", ["Sales", "costs"]),
        ("It sells to nine boards, fell 3% and closed.", ["boards", None]),
    ],
)
def test_what_two_figures_measure_is_said_once(text: str, topics: list[str | None]) -> None:
    """The second of two that are joined, set in brackets or of one whole is of the same, unless it says otherwise."""
    assert [quantity.of and quantity.of.text for quantity in quantify(text)] == topics

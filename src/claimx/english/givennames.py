"""Given names -> whether "he" or "she" takes them up: the most common ones of the English-speaking press.

Those that are common in the census of the United States of 1990, and of many who are in the news. Names that men and
women bear ("Alex"), and that are places too ("Virginia"), are left out; one that is in neither table may be either's.
"""

from __future__ import annotations

from claimx.english.tokens import words

HIS = words(
    """
    aaron abdul abdullah abraham adam ahmed alan albert alejandro alexander alexei alfred ali allen amir andrew angus
    anthony antonio arnold arthur ashraf barack barry benjamin bernard bernie bill billy bob boris brad brandon
    brendan brett brian bruce bryan carl carlos cedric charles charlie chris christopher chuck clarence colin craig
    dan daniel darren dave david dennis derek dick dieter dmitri dmitry don donald doug douglas dwayne dwight earl ed
    eddie eduardo edward edwin elon emmanuel eric erik ernest eugene evan felipe fernando floyd francisco frank
    franklin fred frederick friedrich gary geoffrey george gerald gerard gilbert giorgio giovanni glenn gordon graham
    greg gregory gustavo hamid hans harold harry harvey hassan henry herbert herman howard hugh hugo hussein ian
    ibrahim igor isaac ivan jack jacob jair james jared jason javier jeff jeffrey jeremy jerome jerry jim jimmy joe
    joel john johnny jon jonathan jorge jose joseph josh joshua juan julian justin karl keith ken kenneth kevin kofi
    kyle larry lawrence lee leo leon leonard lloyd louis lucas luis luiz luke malcolm manuel marc marco marcus mario
    mark martin marvin matt matthew maurice max maxim michael miguel mike mikhail milton mitch mitt mohamed mohammad
    mohammed moshe muhammad mustafa naftali narendra nate nathan neil nelson newt nicholas nicolas nigel nikita
    nikolai norman olaf oliver omar orlando oscar otto owen pablo patrick paul pedro peter phil philip phillip pierre
    rafael rahul ralph ramon rand ray raymond recep reggie reginald rex ricardo richard rick rob robert roberto rodney
    roger roland ron ronald rory ross roy rudy rupert russell ryan salman sam samuel scott sean sebastian sergei
    sergey sergio seth shane shinzo silvio simon stanley stefan stephen steve steven stuart ted terrence theodore
    thomas tim timothy toby todd tom tommy tony trevor ulrich vernon victor viktor vince vincent vladimir volodymyr
    walter warren wayne werner wilhelm will william willie winston yair yasser yitzhak yusuf zachary
    """
)
HER = words(
    """
    abigail adele agnes aisha alexandra alexandria alice alicia alison allison amanda amber amelia amina amy ana
    anastasia angela angelina anita ann anna anne annette annie audrey barbara beatrice becky bella bernice beth betsy
    betty beverly bonnie brenda bridget brittany brooke camila camilla candace carla carmen carol caroline carolyn
    carrie catherine cathy cecilia celia charlotte chelsea cheryl christina christine cindy claire clara claudia
    colleen connie cristina crystal cynthia daisy danielle dawn debbie deborah debra delia denise diana diane dilma
    dolores donna dora doris dorothy edith eileen elaine eleanor elena elise elizabeth ella ellen emily emma erica
    erin esther ethel eva evelyn fatima fiona frances gabriela gail gertrude gina giorgia gladys gloria grace greta
    gretchen hannah harriet hazel heather heidi helen helena hilary hillary holly ida ilhan ingrid irene isabel
    isabella jacinda jackie jacqueline jane janet janice jasmine jeanne jennifer jenny jessica jill joan joanna joanne
    josephine joyce juanita judith judy julia juliana julie kamala karen karin katarina kate katherine kathleen
    kathryn kathy katie kayla keiko kellyanne kimberly kirsten kristen kristi kristin kristina latoya laura lauren
    leila lena leticia lillian linda lisa liz lois loretta lori lorraine louise lucia lucille lucy lydia madeleine
    malala mandy marcia margaret margarita maria marianne marie marilyn marina marissa marjorie martha mary maureen
    maya megan melania melanie melinda melissa meredith michele michelle mildred miranda molly monica nadia nancy
    naomi natalia natalie natasha nicole nikki nina nora norma olga olivia pamela patricia patty paula pauline peggy
    penelope phyllis priscilla priti priya rachel rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary
    ruth sabrina sally samantha sandra sara sarah selena shannon sharon sheila shelley sheryl shirley sofia sonia
    sophia sophie stacey stacy stella stephanie sue susan susanna suzanne svetlana sylvia tamara tammy tanya tara
    tatiana teresa theresa tiffany tina tracy tulsi ursula valerie vanessa vera veronica vicki victoria violet vivian
    wanda wendy yolanda yulia yvette yvonne zainab zoe
    """
)
#: Of either.
GIVEN = HIS | HER
#: What somebody is called for short, who is elsewhere named in full.
_SHORT = """
    abby abigail, al albert alan, alex alexander alexandra, andy andrew, art arthur, barb barbara, becky rebecca,
    ben benjamin, bernie bernard, beth elizabeth, betsy elizabeth, bill william, bob robert, bobby robert, cathy
    catherine, charlie charles, chris christopher christine christina, chuck charles, cindy cynthia, dan daniel,
    danny daniel, dave david, deb deborah, debbie deborah, dick richard, don donald, doug douglas, drew andrew, ed
    edward edwin, eddie edward, fred frederick, gabe gabriel, greg gregory, hank henry, harry harold, jack john,
    jake jacob, jeff jeffrey, jen jennifer, jenny jennifer, jerry gerald jerome, jim james, jimmy james, joe
    joseph, joey joseph, johnny john, jon jonathan, josh joshua, kate katherine kathleen, kathy katherine
    kathleen, katie katherine, ken kenneth, larry lawrence, liz elizabeth, lizzie elizabeth, maggie margaret, matt
    matthew, max maxwell, meg margaret megan, mike michael, mitch mitchell, nate nathan nathaniel, ned edward,
    nick nicholas, pam pamela, pat patrick patricia, patty patricia, peggy margaret, pete peter, phil philip
    phillip, ray raymond, rich richard, rick richard, rob robert, ron ronald, russ russell, sam samuel samantha,
    sandy sandra, steve stephen steven, sue susan, ted edward theodore, terry terence, tim timothy, toby tobias,
    tom thomas, tommy thomas, tony anthony, val valerie, vicky victoria, vince vincent, walt walter, wes wesley,
    will william, zach zachary
"""
#: Short forms -> the names that they may be short for.
IN_FULL = {short: frozenset(full) for short, *full in map(str.split, _SHORT.split(","))}

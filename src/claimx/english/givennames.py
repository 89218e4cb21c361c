"""Given names -> whether "he" or "she" takes them up: the most common ones of the English-speaking press.

Those that are common in the census of the United States of 1990, and of many in the news, wherever they live. Names
that men and women bear ("Alex"), and that are places too ("Virginia"), are left out; one that is in neither table may
be either's. What short ones may be short for is in :data:`IN_FULL`.
"""

from __future__ import annotations

from claimx.english.tokens import words

HIS = words(
    """
    aaron abdul abdullah abraham adam ahmed ahmet alain alan albert alejandro aleksandar aleksandr alexander alexei
    alfred ali allen amir amit anders andreas andrei andres andrew andrey andrzej andrés angus anil anthony antonio
    ariel arnold arthur arvind ashok ashraf asif atul avigdor ayman barack barry bashar benjamin bernard bernie bill
    billy björn bob boris brad brandon brendan brett brian bruce bruno bryan caio carl carlos cedric charles charlie
    chris christopher chuck clarence claude colin craig dan daniel darren dave david deepak dennis derek dick didier
    diego dieter dietmar dmitri dmitry dominic don donald doug douglas dwayne dwight earl ed eddie eduardo edward
    edwin ehud elon emilio emmanuel enrique eric erik ernest ernesto eugene evan felipe fernando florian floyd
    francisco frank franklin françois fred frederick friedrich fumio gary gavin geert geoffrey george gerald gerard
    gerhard gilbert gilberto giorgio giovanni giuseppe glenn gonzalo goodluck gordon graham greg gregory guillaume
    gustavo gérard günter hamid hans harold harry harvey hassan heinz helmut henri henry herbert herman hiroshi
    horst hosni howard hugh hugo hussein ian ibrahim ignacio igor imran isaac ismail ivan jack jacob jacques jair
    james jared jarosław jason javier jean jeff jeffrey jens jeremy jeroen jerome jerry jim jimmy joachim joaquín
    joe joel johan john johnny jon jonathan jorge jose joseph josh joshua josé joão juan julian julio junichiro
    justin jérôme jürgen karel karl keith ken kenji kenneth kevin khaled khalid klaus kofi kwame kyle larry lars
    laurent lawrence lee leo leon leonard lloyd lorenzo louis luc lucas luis luiz luke magnus mahmoud malcolm
    manmohan manuel marc marcel marco marcus mariano mario mark markus martin marvin mateusz mathieu matt matteo
    matthew maurice mauricio max maxim mehmet michael michel miguel mike mikhail miloš milton mitch mitt mohamed
    mohammad mohammed moshe muhammad muhammadu mukesh mustafa naftali naoto narendra nate nathan nawaz neil nelson
    newt nicholas nicolas nicolás nigel nikita nikol nikolai norman olaf oliver olivier olusegun omar orlando osama
    oscar otto owen pablo paolo pascal patrick paul pavel pedro pervez peter petr phil philip philippe phillip
    pierre pieter pietro piotr rafael rahul rajesh rajiv ralph ramon rand raul ravi ray raymond raúl recep reggie
    reginald rené rex ricardo richard rick rob robert roberto rodney rodrigo roger rogério roland ron ronald rory
    ross roy rubén rudy rupert russell ryan sachin saddam salman sam samuel sandeep sanjay scott sean sebastian
    sebastián sergei sergey sergio seth shane shehbaz shimon shinzo silvio simon slobodan stanley stefan stephen
    steve steven stuart stéphane sunil suresh sven takashi tariq ted terrence theodore thiago thierry thomas tim
    timothy tobias toby todd tom tommy tomás tony trevor uhuru ulrich vernon vicente victor vijay viktor vince
    vincent vladimir volodymyr václav walter warren wayne werner wilhelm will william willie winston wolfgang yair
    yasser yevgeny yitzhak yoshihide yoshihiko yoweri yuri yusuf yves zachary zoran álvaro ángel édouard óscar
    """
)
HER = words(
    """
    abigail adele agnes agnieszka aisha alexandra alexandria alice alicia alison allison amanda amber amelia amina
    aminata amy amélie ana anastasia angela angelina anita ann anna annalena anne anneliese annette annie asma
    astrid audrey barbara beata beatrice becky bella benazir bernice beth betsy betty beverly birgit bonnie brenda
    bridget brittany brooke camila camilla candace carla carmen carol caroline carolyn carrie catherine cathy
    cecilia celia charlotte chelsea cheryl chimamanda chloé christina christine cindy claire clara claudia colleen
    connie cristina crystal cynthia cécile daisy danielle dawn debbie deborah debra delia denise diana diane dilma
    dolores donna dora doris dorothy edith eileen ekaterina elaine eleanor elena elise elizabeth ella ellen emily
    emma erica erin esther ethel eva evelyn ewa fatima fatoumata fiona frances françoise gabriela gail geneviève
    gertrude gina giorgia gladys gloria grace graça greta gretchen gudrun hanan hannah harriet hazel heather heidi
    helen helena hilary hillary holly hélène ida ilhan indira ingrid inès inés irene irina isabel isabella jacinda
    jackie jacqueline jane janet janice jasmine jeanne jennifer jenny jessica jill joan joanna joanne josephine
    joyce juanita judith judy julia juliana julie kamala karen karin katarina kate katherine kathleen kathryn kathy
    katie kayla keiko kellyanne kimberly kirsten kristen kristi kristin kristina latoya laura lauren leila lena
    leticia leyla lillian linda lisa liv liz lois loretta lori lorraine louise lucia lucille lucy lucía luisa lydia
    madeleine malala malika mamata mandy manuela marcia margaret margarita maria marianne marie marilyn marina
    marine marissa marit marjorie martha mary maría maureen maya megan melania melanie melinda melissa meral
    meredith mette michele michelle michèle mildred miranda molly monica mónica nadia nancy naomi natalia natalie
    natasha nathalie ngozi nicole nikki nina nino nirmala nora norma oksana olga olivia pamela patricia patty paula
    pauline peggy penelope phyllis pilar priscilla priti priya priyanka rachel rania rebecca regina renate renee
    rhonda rita roberta rocío rosa rosalind rosario rose rosemary ruth sabrina sahra sally salome samantha sandra
    sanna sara sarah selena shannon sharon sheila shelley sheryl shirin shirley sigrid simone smriti sofia sofía
    sonia sophia sophie stacey stacy stella stephanie sue susan susanna sushma suzanne svetlana sylvia sylvie
    ségolène tamara tammy tanya tara tarja tatiana teresa theresa tiffany tina tracy tulsi ulrike ursula valentina
    valerie valérie vanessa vera veronica verónica vicki victoria violet vivian véronique wanda wendy yelena yolanda
    yulia yuliya yvette yvonne zainab zoe
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

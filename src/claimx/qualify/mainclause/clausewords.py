"""Tables: the words by which a clause begins, by which it is joined to another, and at which it ends."""

from __future__ import annotations

from claimx.english.tokens import words
from claimx.english.wordclasses import DEMONSTRATIVES, DETERMINERS, NOMINATIVES, PREPOSITIONS, RELATIVES, SUBORDINATORS

#: What begins another clause behind "and".
SUBJECTS = NOMINATIVES | DEMONSTRATIVES
#: With one of these begins a clause that has a subject.
BEGINNING = NOMINATIVES | DETERMINERS | {"there"}
OBJECTIVE = words("him them us me")
#: Auxiliaries that may follow another: "could have", "did they do".
BASE_FORMS = words("have do need")
#: Behind "and" one of these goes on with the verb of "can": "We can and must mend it".
URGING = words("must should ought")
#: What the writer thinks is claimed as well: "I think that prices may fall", "I'm sure they may".
THINKING = words("think believe reckon agree thought believed sure confident certain convinced adamant afraid")
#: May stand between "I" and what is thought: "I have long believed".
BEFORE_THOUGHT = words("do did also still always have long just am are")
#: What is known, behind one of these, may do without "that": "They know there is no gate".
KNOWING = words("know knows knew realise realize realised realized admit admits admitted")
#: What is said of these is what is claimed: "It is clear that", "This means that".
TRANSPARENT = words("clear obvious true evident plain undeniable means mean meant")
#: What these mean is claimed, with "that" or without.
MEANING = words("means mean meant")
#: "may" grants what "but" then outweighs.
GRANTING = words("may might")
#: Words that join a sentence to the one before, and are no part of its main clause.
JOINING = words(
    "but and yet so still or nor meanwhile however also then now here thus therefore instead indeed first second third"
    " fourth finally that"
)
#: These end a main clause even where no verb of it is known.
HARD_SUBORDINATORS = words("because although though whereas unless if what")
#: Subordinators that only begin what is free of the main clause: "Whatever it costs,".
_FREE = words("whenever wherever whatever whichever whoever however inasmuch insofar lest")
#: What begins with one of these, in front of the main clause, ends with a comma.
ADVERBIAL = SUBORDINATORS | PREPOSITIONS | _FREE | words("given asked set down considering assuming")
#: A clause, and no phrase, begins with these there, so that a verb in it is its own.
FRONTED_CLAUSES = SUBORDINATORS | _FREE | words("what what's considering assuming given")
#: Behind a comma that encloses no aside these end the clause, though no verb of it is known.
ADDING = words("with leaving although")
#: Behind a comma these begin another clause, or an addition.
ENDING_BEHIND_COMMA = SUBORDINATORS | RELATIVES | words("and but or so yet nor whereas not as with leaving including")

"""Quotations and who said them, in layers, each of which uses only those before it.

1. `language.marks` pairs the quotation marks, paragraph by paragraph.
2. `lines` are the reporter's sentences, every quotation standing in them as one item.
3. `interview` takes out the turns of transcripts and of questions and answers.
4. `phrases` and `subjects` read noun phrases; `verbs`, `noun_forms` and `nouns` tell what says
   that somebody speaks; `cues` are these signs with their speakers, `governing` picks that of a
   quotation.
5. `verdict` tells speech from titles, nicknames, terms and scare quotes, with the reason.
6. `attribute` makes `draft`s: parts that belong together, their kind, the words that name the
   speaker, in the same line, before it, or carried over (`topics`).
7. `clause` (with `addressees`), `according` and `indirect` find what is reported without marks;
   `denials` keep the words that deny, and tell what is not said at all.
8. `credit`, `named`, `epithets`, `impersonal` and `speakers` lead from the words to the person or
   the body, in the order of the text, and tell what is stated from what is inferred or unknown.
   `feature` (with `deaths`) settles the guesses of an article about one person; `bodies` makes one
   speaker of the names of a body.
9. `find` puts it together.
"""

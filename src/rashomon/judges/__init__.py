"""A second opinion on pairs of tellings that the rules leave unsure. Off unless the user names a judge.

``unsure`` finds the pairs, ``claims`` puts the questions and takes the answers into the claims, as a step of its own after
reconcile. ``endpoint`` is a judge: a language model behind the user's own OpenAI-compatible address. ``prompt`` is what it is
told and how its answer is read, ``exchange`` the one place in Rashomon that opens a connection.
"""

"""The grammar at work: Lark makes the tables, an automaton reads by them."""

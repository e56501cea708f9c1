"""What one can ask a theory of change, one room a question; each has an ``ask``.

``trace``: what leads to this, and where does it lead? ``who``: who does what, where, in which role
and why? ``priorities``: which activities carry most? ``status``: how has it gone, and can anybody
tell why? What is found stays apart from what is told.
"""

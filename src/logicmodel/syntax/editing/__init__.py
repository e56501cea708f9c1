"""Writing a change of the model back into the text: the few letters that differ, nothing else.

A rule says what is to change in terms of the model (:mod:`logicmodel.syntax.editing.changes`).
:class:`logicmodel.syntax.editing.editor.Editor` finds the edits that say so in the spelling, the
words and the indentation of the file.
"""

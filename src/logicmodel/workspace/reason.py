"""Why a file could not be used, in words: the operating system says it in its own language."""

from errno import EACCES, EISDIR, ENAMETOOLONG, ENOENT, ENOSPC, ENOTDIR, EPERM, EROFS

from logicmodel.diagnostics import Text

_FORBIDDEN = Text("du saknar behörighet", "you lack permission")
_WHY = {
    ENOENT: Text("den finns inte", "it does not exist"),
    EISDIR: Text("det är en mapp", "it is a folder"),
    ENOTDIR: Text("en del av sökvägen är ingen mapp", "a part of the path is no folder"),
    ENAMETOOLONG: Text("namnet är för långt", "the name is too long"),
    EACCES: _FORBIDDEN,
    EPERM: _FORBIDDEN,
    EROFS: Text("disken går inte att skriva till", "the disk cannot be written to"),
    ENOSPC: Text("disken är full", "the disk is full"),
}


def reason(error: OSError) -> Text:
    """What was in the way; in the words of the operating system if it is something rare."""
    said = error.strerror or str(error)
    return _WHY.get(error.errno or 0, Text(said, said))

"""One cold check in one process, stage by stage: ``python -m benchmarks.stages FILE``."""

import gc
import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

STAGES = ("import", "grammar", "read", "build", "rules", "report")


def stages(path: str) -> dict[str, float]:
    """Seconds that each stage takes, in the order in which a check goes through them."""
    gc.disable()
    seconds: dict[str, float] = {}

    @contextmanager
    def stage(name: str) -> Iterator[None]:
        start = time.process_time()
        yield
        seconds[name] = time.process_time() - start

    with stage("import"):
        import datetime as dt
        from pathlib import Path

        from logicmodel.analysis import analyse
        from logicmodel.model.build import build
        from logicmodel.report import FORMATS, Report
        from logicmodel.source import Source
        from logicmodel.syntax import read
        from logicmodel.syntax.grammar.automaton import automaton
    with stage("grammar"):
        _ = automaton().line
    with stage("read"):
        files = [read(Source(path, Path(path).read_text(encoding="utf-8")))]
    with stage("build"):
        build(files)
    with stage("build again"):
        build(files)
    with stage("rules"):
        analysis = analyse(files, dt.date.today())
    # Analysing builds as well, with pydantic ready by then: what the rules cost is the rest.
    seconds["rules"] = max(0.0, seconds["rules"] - seconds["build again"])
    with stage("report"):
        sources = {file.source.path: file.source for file in files}
        FORMATS[0].write(Report(sources, analysis.diagnostics, analysis.gaps, analysis.language))
    return seconds


if __name__ == "__main__":
    print(json.dumps(stages(sys.argv[1])))

"""Planners' words that the language does not have, and which of its own were likely meant.

They are only suggested, never accepted: two words for one thing in a plan read as two things.
"""

from functools import cache

from logicmodel import words
from logicmodel.diagnostics import Language

_STATEMENTS: dict[str, dict[Language, str]] = {
    "logic": {"sv": "logik/modell/effektlogik/effektkedja/verksamhetslogik/programlogik"},
    "include": {"sv": "importera/infoga/läs in", "en": "import"},
    "actor": {"sv": "organisation/part/partner/deltagare", "en": "organisation/partner"},
    "target_group": {"sv": "grupp/brukare/deltagargrupp", "en": "group/audience/beneficiaries"},
    "source": {"sv": "referens/dokument/underlag", "en": "reference/document"},
    "problem": {"sv": "behov/problembild/brist", "en": "need/issue"},
    "resource": {"sv": "medel/budget/pengar", "en": "budget/funds"},
    "activity": {"sv": "åtgärd/åtgärder/arbete/projekt/uppdrag", "en": "action/task/measure"},
    "output": {"sv": "leverans/leverabel/produkt", "en": "deliverable/product"},
    "outcome": {"sv": "delmål/konsekvens/utfall/förändring", "en": "result/consequence/change"},
    "impact": {
        "sv": "mål/syfte/målsättning/huvudmål/projektmål/målbild",
        "en": "goal/objective/purpose/aim",
    },
    "overall_goal": {"sv": "vision/inriktningsmål/övergripande", "en": "vision/overall"},
    "assumption": {"sv": "hypotes/antaget", "en": "hypothesis"},
    "precondition": {"sv": "villkor/krav", "en": "condition/requirement/prerequisite"},
    "external_factor": {"sv": "omvärld/faktor/omgivningsfaktor", "en": "factor/context"},
    "risk": {"sv": "hot", "en": "threat"},
    "adaptation": {"sv": "lokalt/lokal anpassning", "en": "local adaptation"},
    "view": {"sv": "bild/diagram/figur", "en": "picture/diagram/figure"},
    "indicator": {"sv": "mått/nyckeltal/mätetal/kpi/måttal", "en": "metric"},
    "allow": {"sv": "undantag/undanta/ignorera/tillåter", "en": "ignore/except"},
}
_FIELDS: dict[str, dict[Language, str]] = {
    "title": {"sv": "namn/rubrik", "en": "name/heading"},
    "because": {"sv": "eftersom/därför att/motivering/skäl", "en": "reason/rationale/why"},
    "level": {"sv": "styrnivå/nivåer", "en": "tier"},
    "horizon": {"sv": "tidshorisont/tidsperspektiv", "en": "time horizon"},
    "owners": {
        "sv": "ansvar/ansvariga/ansvarig aktör/huvudansvarig/projektledare/vem",
        "en": "lead/responsibility/who",
    },
    "participants": {
        "sv": "deltagare/deltar/medverkar/samverkan/partner/partners/aktörer",
        "en": "partners/participant/partner",
    },
    "target_groups": {"sv": "grupp/för vem", "en": "audience/beneficiaries"},
    "period": {
        "sv": "tid/tidplan/tidsplan/tidsperiod/när/start/startdatum",
        "en": "time/timeline/schedule/when/dates/start/start date",
    },
    "status": {"sv": "genomförande", "en": "progress"},
    "requires": {"sv": "beroende/beror på/behöver/förutsätter", "en": "needs/depends on"},
    "resources": {"sv": "medel/budget", "en": "budget/inputs"},
    "unit": {"sv": "måttenhet/mätenhet/sort", "en": "units"},
    "baseline": {
        "sv": "nuläge/basvärde/baslinje/start/startvärde/startläge/utgångsvärde/basår/"
        "nuvarande värde",
        "en": "start/starting value/base value/current",
    },
    "milestones": {"sv": "etapp/milstolpe/milstolpar/delmålsvärde", "en": "interim target"},
    "target": {
        "sv": "mål/målnivå/måltal/målsättning/målvärden/målet/slutvärde",
        "en": "goal/target value/aim/objective",
    },
    "sources": {
        "sv": "datakälla/datakällor/statistik/mätmetod/verifieringskälla/referens",
        "en": "data source/means of verification/reference",
    },
    "actuals": {"sv": "mätvärde/uppmätt/utfallsvärde/resultat", "en": "value/actuals/result"},
    "comparisons": {"sv": "jämförelsevärde/referensvärde", "en": "benchmark"},
    "disaggregation": {"sv": "uppdelat på/nedbrytning/fördelning", "en": "breakdown/by group"},
    "assumptions": {"sv": "hypotes/villkor", "en": "hypothesis"},
    "evidence": {"sv": "bevis/forskning/stöd/underlag", "en": "proof/research"},
    "mitigations": {
        "sv": "riskåtgärd/riskhantering/motåtgärd/förebyggs/förebyggande",
        "en": "countermeasure/response/risk response",
    },
    "lag": {"sv": "tidsfördröjning/dröjsmål/tid till effekt", "en": "time lag"},
    "description": {
        "sv": "kommentar/anteckning/notering/förklaring/bakgrund",
        "en": "comment/note/notes/background",
    },
    "url": {"sv": "webbadress/webb/adress/hemsida/webbplats", "en": "link/website/web"},
}


_OF_INDICATORS = frozenset(
    ("unit", "baseline", "milestones", "target", "actuals", "comparisons", "disaggregation")
)


_OTHER: dict[Language, Language] = {"sv": "en", "en": "sv"}


def synonym(unknown: str, role: str, language: Language, in_indicator: bool) -> str | None:
    """The word of the language for a planner's word, if it is known.

    Of words that both languages have the file's own is meant, and of several fields the one that
    can stand there.
    """
    table, folded = _table(role), words.fold(unknown)
    spoken = language if (folded, language) in table else _OTHER[language]
    keys = table.get((folded, spoken))
    if not keys:
        return None
    fitting = (key for key in keys if (key in _OF_INDICATORS) == in_indicator)
    return words.written(role, next(fitting, keys[0]), spoken)


@cache
def _table(role: str) -> dict[tuple[str, Language], list[str]]:
    """The keys that each word may stand for, by language."""
    found: dict[tuple[str, Language], list[str]] = {}
    for key, spelled in (_FIELDS if role == "field" else _STATEMENTS).items():
        if key in words.by_key(role):
            for language, some in spelled.items():
                for word in some.split("/"):
                    found.setdefault((words.fold(word), language), []).append(key)
    return found

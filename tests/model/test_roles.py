"""Which roles answer for the whole of a thing."""

import pytest

from logicmodel.model.roles import REGIONAL, carries


@pytest.mark.parametrize(
    "role",
    [
        *("samordnar", "Samordnare", "samordnande huvudman", "leder", "leder arbetet lokalt"),
        *("huvudansvarig", "ansvarig", "projektledare", "processägare", "sammankallande"),
        *("ordförande", "driver arbetet", "ledande part", "äger frågan"),
        *("lead", "Leads", "lead partner", "leader", "coordinates", "co-ordinator", "convener"),
        *("chair", "primary", "main responsibility", "owner", "accountable", "head of programme"),
    ],
)
def test_it_does(role):
    assert carries(role)


@pytest.mark.parametrize(
    "role",
    [
        *(role for roles in REGIONAL for role in roles),
        *("genomför", "deltar", "följer upp", "medansvarig", "delansvarig", "ledamot"),
        *("handledare", "handleder", "bereder", "stödjer", "vägleder", "remissinstans"),
        *("delivers", "co-lead", "mentor", "mainly funds", "adviser", "joins", "co-owner"),
    ],
)
def test_it_does_not(role):
    assert not carries(role)

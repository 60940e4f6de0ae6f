"""What a statement says of persons does not come out of it."""

import pytest
import samples

from ildsjel.facts.happened import Spend
from ildsjel.sources import bank
from ildsjel.sources.bank.seller import seller

HEADER = "Dato;Forklaring;Rentedato;Ut fra konto;Inn på konto\n"


@pytest.mark.parametrize(
    ("name", "about", "firm"),
    [
        ("Nettgiro til: Lokalavisa AS Betalt: 12.02.26", "", "Lokalavisa AS"),
        ("Visa Varekjøp FACEBK *4T8ABC", "", "FACEBK *4T8ABC"),
        ("Varekjøp Papirhuset Nes Dato 13.02 kl. 13.01", "", "Papirhuset Nes"),
        ("*1234 12.02 NOK 129,00 CANVA.COM Kurs: 1.0000", "Visa", "CANVA.COM"),
        ("Byens Blad", "AvtaleGiro", "Byens Blad"),
        ("Buffer Inc. Plan", "Takk til Kari for hjelpen", "Buffer Inc. Plan"),
    ],
)
def test_a_firm_is_kept_by_its_name_alone(name, about, firm):
    assert seller(name, about) == firm


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("Amira Nes", "Straksutbetaling"),
        ("Maria da Silva Nes", "Overføring"),
        ("Asa Nilsson", "Overføring"),
        ("Kari Nes same as last", "Overføring"),
        ("Vipps*Jonas", "Varekjøp"),
        ("Lønn februar", "Regnskap AS"),
        ("Ola Nes", "utlegg for Foto AS"),
        ("Skatteetaten", "Forskuddstrekk"),
        ("Minibank Storgata", "Visa"),
        ("", ""),
    ],
)
def test_whoever_may_be_a_person_and_what_is_pay_or_tax_is_left_out(name, about):
    assert seller(name, about) == ""


def test_no_name_of_a_person_no_message_and_no_account_number_comes_out():
    found = samples.of_text(
        bank,
        "Bokføringsdato;Beløp;Avsender;Mottaker;Navn;Tittel;Valuta;Melding;Saldo\n"
        "2026/02/13;-300,00;1234.00.00001;1234.00.00002;Amira Nes;Takk for i går;NOK;hei;4000\n"
        "2026/02/13;-40,00;1234.00.00001;1234.00.00003;Foto AS;Bilder av Jonas;NOK;fra Ola;3960\n"
        "2026/02/13;500,00;1234.00.00004;1234.00.00001;Kari Kunde;Kake;NOK;;4460\n",
    )
    said = repr(found)
    assert [one.under for one in found if isinstance(one, Spend)] == ["Foto AS"]
    assert not [word for word in ("Amira", "Jonas", "Ola", "Kari", "1234.00", "3960", "hei") if word in said]


def test_a_longer_period_has_the_same_payments():
    short = "13.02.2026;Visa Varekjøp CANVA.COM;;129,00;\n13.02.2026;Visa Varekjøp CANVA.COM;;129,00;\n"
    longer = "14.02.2026;Foto AS;;1.250,00;\n" + short + "12.02.2026;Foto AS;;10;\n"
    first, second = ({one.id for one in samples.of_text(bank, HEADER + rows)} for rows in (short, longer))
    assert len(first) == 2
    assert first < second

"""Files made to do harm, or badly damaged: by name, what is in them and whether any of it can be brought in."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Iterator
from zipfile import ZIP_DEFLATED, ZipFile

MB = 1024**2
HEAD = b"User,Project,Description,Start date,Start time,End date,End time,Duration\n"
COMMAND = "=cmd|' /C calc'!A0"
SAFT, EHF = "<AuditFile>{}</AuditFile>", "<Invoice>{}</Invoice>"
SHEET = (
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row><Cell>'
    '<Data ss:Type="String">{}</Data></Cell></Row></Table></Worksheet></Workbook>'
)
LAUGHS = "<!DOCTYPE a [<!ENTITY l0 'ha'>{}]>".format(
    "".join(f"<!ENTITY l{n + 1} '{f'&l{n};' * 10}'>" for n in range(9))
)
OUTSIDE = "<!DOCTYPE a [<!ENTITY l9 SYSTEM 'file:///etc/passwd'>]>"
MAIL = b"From: a@b.example\nTo: c@d.example\nDate: Mon, 02 Feb 2026 10:00:00 +0100\nMessage-ID: <1@b>\n"
EVENT = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260302T100000Z\r\nSUMMARY:%s\r\n"


def row(text: bytes = b"svarte", n: int = 0, who: bytes = b"Ola", project: bytes = b"Facebook") -> bytes:
    """A row of a time report; no two with different `n` up to 1440 are at the same time."""
    at = b"%02d:%02d:00" % divmod(n % 1440, 60)
    return b"%s,%s,%s,2026-03-02,%s,2026-03-02,%s,00:00:30\n" % (who, project, text, at, at[:-2] + b"30")


def zipped(**files: bytes) -> bytes:
    """A zip of these; `a_csv` is a.csv."""
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("_", "."), content)
    return made.getvalue()


def workbook(rows: Iterator[bytes]) -> bytes:
    """A workbook whose only sheet is these bytes of XML."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    of = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    link = (
        f'<Relationships xmlns="{package}/relationships">' + f'<Relationship Id="r1" Type="{of}/{{}}" Target="{{}}"/>'
    )
    link += "</Relationships>"
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types"/>')
        archive.writestr("_rels/.rels", link.format("officeDocument", "xl/workbook.xml"))
        sheets = '<sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets>'
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{of}">{sheets}</workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", link.format("worksheet", "worksheets/sheet1.xml"))
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<worksheet xmlns="{main}"><sheetData>'.encode())
            for part in rows:
                sheet.write(part)
            sheet.write(b"</sheetData></worksheet>")
    return made.getvalue()


def _swelling() -> Iterator[bytes]:
    yield from (b'<row><c t="inlineStr"><is><t>%s</t></is></c></row>' % (b"a" * 1000) * 1000 for _ in range(200))


def _wide_sheet() -> Iterator[bytes]:
    names = [*HEAD.decode().strip().split(","), *(f"c{n}" for n in range(10_000))]
    cell = b'<c t="inlineStr"><is><t>%s</t></is></c>'
    yield b"<row>%s</row>" % b"".join(cell % name.encode() for name in names)
    for _ in range(50):
        yield b"<row>%s</row>" % b"".join(cell % b"%d" % random.getrandbits(20) for _ in names)


def _wide(columns: int, rows: int) -> bytes:
    more = b"".join(b",c%d" % n for n in range(columns))
    return HEAD.strip() + more + b"\n" + b"".join(row(n=n).strip() + b",x" * columns + b"\n" for n in range(rows))


REFUSED: dict[str, Callable[[], bytes]] = {
    "bomb.zip": lambda: zipped(a_csv=b"0" * 200 * MB),
    "bomb in a zip.zip": lambda: zipped(a_zip=zipped(a_csv=b"0" * 100 * MB)),
    "zip as csv.zip": lambda: zipped(a_csv=zipped(a_csv=b"0" * MB)),
    "thousands.zip": lambda: zipped(**{f"f{n}_csv": b"a" for n in range(5000)}),
    "bomb.xlsx": lambda: workbook(_swelling()),
    "laughs.xml": lambda: (LAUGHS + SAFT.format("&l9;")).encode(),
    "laughs too.xml": lambda: (LAUGHS + EHF.format("&l9;")).encode(),
    "laughs.xls": lambda: (LAUGHS + SHEET.format("&l9;")).encode(),
    "outside.xml": lambda: (OUTSIDE + SAFT.format("&l9;")).encode(),
    "outside too.xml": lambda: (OUTSIDE + EHF.format("&l9;")).encode(),
    "outside.xls": lambda: (OUTSIDE + SHEET.format("&l9;")).encode(),
    "deep.xml": lambda: b"<AuditFile>" + b"<a>" * 300_000,
    "broad.xml": lambda: b"<AuditFile><Account>" + b"<x/>" * 2_000_000 + b"</Account></AuditFile>",
    "endless.csv": lambda: b"a," * (MB // 2),
    "endless below.csv": lambda: HEAD + b"x" * MB,
    "one cell.csv": lambda: HEAD + row(b'"' + b"x" * MB + b'"'),
    "one cell of lines.csv": lambda: HEAD + row(b'"' + b"x\n" * (MB // 2) + b'"'),
    "only line ends.csv": lambda: b"\n" * MB,
    "long.facts": lambda: b'2026-03-02 time kari 0h06 facebook - "' + b"x" * MB + b'"\n',
    "long.ics": lambda: EVENT % (b"x" * MB),
    "no mark.csv": lambda: (HEAD + row()).decode().encode("utf-16-le"),
    "no mark either.csv": lambda: (HEAD + row()).decode().encode("utf-16-be"),
    "utf-32.csv": lambda: (HEAD + row()).decode().encode("utf-32"),
    "nul.csv": lambda: HEAD + row(b"a\0b"),
    "random.csv": lambda: random.Random(1).randbytes(MB),
    "random below.csv": lambda: HEAD + random.Random(1).randbytes(MB),
    "only wide.csv": lambda: _wide(10_000, 0),
    "wide.csv": lambda: _wide(10_000, 50),
    "wide.xlsx": lambda: workbook(_wide_sheet()),
    "deep.js": lambda: b"window.YTD.tweets.part0 = " + b"[" * MB,
    "deep too.js": lambda: b'window.YTD.tweets.part0 = [ {"tweet":' + b'{"a":' * 300_000,
}
TAKEN: dict[str, Callable[[], bytes]] = {
    "latin-1.csv": lambda: HEAD + row("svarte på".encode("latin-1")),
    "mixed.csv": lambda: HEAD + row("svarte på".encode("latin-1")) + row("på".encode(), 1),
    "almost too wide.csv": lambda: _wide(4900, 300),
    "large cells.csv": lambda: HEAD + b"".join(row(b'"%s"' % (b"x" * 120_000), n) for n in range(60)),
    "labels.csv": lambda: HEAD + b"".join(row(b"t%d" % n, n, b"U%d" % n, b"P%d" % n) for n in range(20_000)),
    "long.mbox": lambda: b"From a@b.example Mon Feb 02 10:00:00 2026\n" + MAIL + b"\n" + b"y" * MB + b"\n",
    "parts.eml": lambda: (
        MAIL
        + b"Content-Type: multipart/mixed; boundary=a\n\n"
        + b"--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 9000
    ),
}

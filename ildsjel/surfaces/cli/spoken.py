"""Help and wrong usage in the language of whoever types: Typer itself knows most of it in English only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import typer
from django.utils.translation import gettext, gettext_noop
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import Abort, TyperException

from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.surfaces.show.speaker import Speaker

TYPERS_OWN = (
    gettext_noop("Commands"),
    gettext_noop("default: {default}"),
    gettext_noop("env var: {var}"),
    gettext_noop("Show this message and exit."),
)


class _Spoken:
    """A command whose help is translated as it is made, which is when it is asked for."""

    help: str
    options_metavar: str

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.help = gettext(self.help)
        self.options_metavar = gettext("[OPTIONS]")

    def get_params(self, ctx: typer.Context) -> list[Any]:
        params = super().get_params(ctx)  # type: ignore[misc]
        for param in params:
            param.help = gettext(param.help) if param.help else param.help
        return params

    def collect_usage_pieces(self, ctx: typer.Context) -> list[str]:
        return [self.options_metavar, *(param.metavar for param in self.get_params(ctx) if _is_argument(param))]

    def format_usage(self, ctx: typer.Context, formatter: Any) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=gettext("Usage: "))

    def format_options(self, ctx: typer.Context, formatter: Any) -> None:
        params = self.get_params(ctx)
        arguments = [(param.metavar, param.help) for param in params if _is_argument(param)]
        options = [param.get_help_record(ctx) for param in params if not _is_argument(param)]
        for title, lines in ((gettext("Arguments"), arguments), (gettext("Options"), options)):
            if lines:
                with formatter.section(title):
                    formatter.write_dl(lines)


class SpokenCommand(_Spoken, TyperCommand):
    """One command."""


class SpokenGroup(_Spoken, TyperGroup):
    """All the commands."""

    def collect_usage_pieces(self, ctx: typer.Context) -> list[str]:
        return [gettext("COMMAND"), self.options_metavar]

    def format_options(self, ctx: typer.Context, formatter: Any) -> None:
        self.format_commands(ctx, formatter)
        super().format_options(ctx, formatter)


def _is_argument(param: Any) -> bool:
    return param.param_type_name == "argument"


def run(app: typer.Typer, arguments: Sequence[str], speaker: Speaker) -> int:
    """Runs a command; gives its exit code, 2 when it was not used as it can be."""
    try:
        return app(args=list(arguments), prog_name="ildsjel", standalone_mode=False) or 0
    except TyperException as wrong:
        if not arguments:
            typer.echo(wrong.format_message(), err=True)
        else:
            typer.echo(_usage(wrong, speaker), err=True)
        return wrong.exit_code
    except Abort:
        typer.echo(speaker.say(sentence("Stopped.")), err=True)
        return 1


def _usage(wrong: TyperException, speaker: Speaker) -> str:
    """How the command is used, what was not understood, and where to read more."""
    ctx = getattr(wrong, "ctx", None)
    usage = f"{ctx.get_usage()}\n\n" if ctx else ""
    more = sentence("Read more with: {command}", command=f"{ctx.command_path if ctx else 'ildsjel'} --help")
    return f"{usage}{speaker.say(_why(wrong))}\n{speaker.say(more)}"


def _why(wrong: TyperException) -> Sentence:
    has: Mapping[str, Any] = vars(wrong)
    if "possibilities" in has:
        near = ", ".join(has["possibilities"] or ())
        if near:
            return sentence("There is no {option}. Close to it: {near}.", option=has["option_name"], near=near)
        return sentence("There is no {option}.", option=has["option_name"])
    if "option_name" in has:
        return sentence("{option} was not given the way it is used.", option=has["option_name"])
    if "param_type" in has:
        return sentence("{what} is missing.", what=_named(has))
    if has.get("param_hint"):
        return sentence("{option}: {why}", option=has["param_hint"], why=wrong.message)
    if has.get("param"):
        return sentence("{option} cannot be used as given. {help}", option=_named(has), help=has["param"].help or "")
    if isinstance(getattr(has.get("ctx"), "command", None), SpokenGroup):
        return sentence("There is no such command.")
    return sentence("There is more here than this command takes.")


def _named(has: Mapping[str, Any]) -> str:
    param = has["param"]
    return param.metavar if _is_argument(param) else param.opts[0]

"""The form of the weekly ten minutes: nothing to type but answers."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from ildsjel.actions.hold_weekly import Chosen
from ildsjel.facts.learning import Lesson
from ildsjel.insight.weekly import Option
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.show.words import QUESTIONS

NONE = ""


class WeeklyForm(forms.Form):
    """Whether last week's change happened, one thing taught back, and one change or none."""

    happened = forms.ChoiceField(
        label=_("Did it happen?"),
        choices=[("yes", _("Yes")), ("partly", _("Partly")), ("no", _("No"))],
        required=False,
        widget=forms.RadioSelect,
    )
    taught = forms.CharField(label=_("One thing the leader was taught this week"), required=False, max_length=300)
    lesson = forms.ChoiceField(label=_("Or one of the lessons"), required=False)
    option = forms.ChoiceField(label=_("One change, or none"), required=False, widget=forms.RadioSelect)

    def __init__(
        self,
        data: object,
        *,
        options: Sequence[Option],
        lessons: Sequence[Lesson],
        speaker: Speaker,
        has_last: bool,
    ) -> None:
        super().__init__(data, prefix="weekly", initial={"option": NONE})
        self.offered = {one.question: Chosen(one.question, speaker.say(one.words)) for one in options}
        self.lessons = {one.id: one for one in lessons}
        if lessons:
            self.fields["lesson"].choices = [(NONE, "–"), *((one.id, one.text) for one in lessons)]
        else:
            del self.fields["lesson"]
        if not has_last:
            del self.fields["happened"]
        self.fields["option"].choices = [
            *((key, f"{speaker.say(QUESTIONS[key])} {chosen.words}") for key, chosen in self.offered.items()),
            (NONE, _("None this week")),
        ]

    def answers(self) -> dict[str, object]:
        """What the action asks for."""
        said = self.cleaned_data
        return {
            "happened": said.get("happened", ""),
            "taught": said["taught"],
            "lesson": self.lessons.get(said.get("lesson", NONE)),
            "chosen": self.offered.get(said["option"]),
        }

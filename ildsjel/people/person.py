"""Person: somebody in one organisation, with or without a login."""

from django.conf import settings
from django.db import models

from ildsjel.people.organisation import Organisation


class Role(models.TextChoices):
    """What a person is here; it decides what they see and do."""

    LEADER = "leader"
    KEY_EMPLOYEE = "key_employee"
    COLLEAGUE = "colleague"
    REPRESENTATIVE = "representative"
    CARETAKER = "caretaker"


class Person(models.Model):
    """A member of an organisation. `told_at` is when they read what is kept about them; `logs` says that
    the organisation expects a log of them; `left_on` ends their membership. `no_letters_since` is when they said
    no to letters."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="people")
    login = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="people"
    )
    key = models.SlugField(max_length=60)
    name = models.CharField(max_length=120, blank=True)
    mail = models.EmailField(blank=True)
    role = models.CharField(max_length=20, choices=Role)
    is_caretaker = models.BooleanField(default=False)
    logs = models.BooleanField(default=True)
    since = models.DateField()
    left_on = models.DateField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    no_letters_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "key"], name="one_person_a_key"),
            models.UniqueConstraint(
                fields=["organisation", "login"],
                condition=models.Q(login__isnull=False),
                name="one_person_a_login",
            ),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="a_known_role"),
        ]

    def __str__(self) -> str:
        return self.name or self.key

    @property
    def roles(self) -> frozenset[str]:
        """The role, and caretaker when it is theirs too."""
        return frozenset({self.role, Role.CARETAKER.value} if self.is_caretaker else {self.role})

"""Login: how a human being proves who they are; belongs to no organisation."""

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _


class LoginManager(BaseUserManager):
    """Makes logins by mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "Login":
        """A new login; without a password it can only be entered through a reset."""
        login = self.model(email=self.normalize_email(email).casefold(), **fields)
        login.set_password(password)
        login.save(using=self._db)
        return login


class Login(AbstractBaseUser):
    """A mail address, a password and the language its owner reads."""

    email = models.EmailField(unique=True)
    language = models.CharField(max_length=2, blank=True)
    is_active = models.BooleanField(default=True)
    made_at = models.DateTimeField(auto_now_add=True)

    objects = LoginManager()
    USERNAME_FIELD = EMAIL_FIELD = "email"

    def __str__(self) -> str:
        return self.email


class InvitedOnly(DefaultAccountAdapter):
    """Nobody signs up by themselves: a person is invited. What it says is in our own words, which blame nobody."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("That mail address and that password do not go together."),
        "account_inactive": _("This login is closed. Ask your leader."),
        "too_many_login_attempts": _("That was many tries in a row. Wait a few minutes, or ask for a new password."),
        "rate_limited": _("That was many in a row. Wait a few minutes."),
    }

    def is_open_for_signup(self, request: object) -> bool:
        """Never."""
        return False

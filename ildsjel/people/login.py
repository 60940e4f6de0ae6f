"""Login: how a human being proves who they are; belongs to no organisation."""

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


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
    """Nobody signs up by themselves: a person is invited to an organisation."""

    def is_open_for_signup(self, request: object) -> bool:
        """Never."""
        return False

"""Settings, all from the environment; without any, an installation in the user's own data folder on SQLite."""

import os
import secrets
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from platformdirs import user_data_path

PACKAGE = Path(__file__).resolve().parent.parent


def _text(name: str, default: str = "") -> str:
    return os.environ.get(name, default)


def _flag(name: str, default: bool = False) -> bool:
    return _text(name, "yes" if default else "no").casefold() in ("1", "yes", "true", "on")


def _words(name: str, default: str = "") -> list[str]:
    return [word for word in _text(name, default).replace(",", " ").split() if word]


def _secret_key(folder: Path) -> str:
    """The installation's own key, in a file outside the database and its backups."""
    if _text("SECRET_KEY"):
        return _text("SECRET_KEY")
    path = folder / "secret.key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = folder / "secret.key.new"  # a key cut short by a full disk would never be noticed
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(50))
        fresh.replace(path)
    return path.read_text()


def _database(folder: Path) -> dict:
    url = "" if DEMO else _text("DATABASE_URL")
    if url:
        parsed = dj_database_url.parse(url, conn_max_age=0, conn_health_checks=True)
        return parsed | {"OPTIONS": NO_JIT | parsed.get("OPTIONS", {}) | {"pool": POOL}}
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / "ildsjel.sqlite3",
        "CONN_MAX_AGE": 60,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=20000;"
                "PRAGMA temp_store=MEMORY; PRAGMA mmap_size=268435456; PRAGMA cache_size=-32768;"
            ),
        },
        "TEST": {"NAME": _text("TEST_DATABASE") or None},
    }


# To make machine code of a question takes PostgreSQL longer than to answer any of ours.
NO_JIT = {"options": "-c jit=off"}
# A process takes no more connections than `serve` gives it threads, and keeps one when it is idle.
POOL = {"min_size": 1, "max_size": 4, "timeout": 10}
DEMO = _flag("ILDSJEL_DEMO")
DEBUG = _flag("DEBUG")
DATA = Path(_text("ILDSJEL_DATA") or user_data_path("ildsjel"))
UPLOADS = DATA / "uploads"
# What accounts that are followed may be asked for inside the network: hosts, addresses or networks.
FETCH_INSIDE = _words("FETCH_INSIDE")
SECRET_KEY = _secret_key(DATA)
ALLOWED_HOSTS = _words("ALLOWED_HOSTS", "localhost 127.0.0.1 [::1]")
# What letters and papers, which nobody has asked for from a browser, give as our own address.
_HOST = next(iter(_words("ALLOWED_HOSTS")), "").lstrip(".") or f"127.0.0.1:{_text('PORT', '8000')}"
ADDRESS = _text("ILDSJEL_ADDRESS").rstrip("/") or f"http{'s' * _flag('BEHIND_PROXY')}://{_HOST}"
CSRF_TRUSTED_ORIGINS = _words("CSRF_TRUSTED_ORIGINS")
USE_X_FORWARDED_HOST = _flag("BEHIND_PROXY")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if USE_X_FORWARDED_HOST else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = USE_X_FORWARDED_HOST
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_NAME = "ildsjel_session"
CSRF_COOKIE_NAME = "ildsjel_csrf"

DATABASES = {"default": _database(DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "ildsjel.config.urls"
WSGI_APPLICATION = "ildsjel.config.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "csp",
    "django_htmx",
    "ninja",
    "django_tasks",
    "django_tasks_db",
    "ildsjel.people",
    "ildsjel.ledger",
    "ildsjel.surfaces.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ildsjel.surfaces.web.policy.OnePolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "ildsjel.surfaces.web.language.LanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "surfaces" / "web" / "templates", PACKAGE / "surfaces" / "digest" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [f"ildsjel.surfaces.web.tags.{name}" for name in ("said", "named", "laid_out", "marked")],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ildsjel.surfaces.web.frame.frame",
            ],
        },
    }
]

AUTH_USER_MODEL = "people.Login"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "ildsjel.people.login.InvitedOnly"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_PREVENT_ENUMERATION = True
# Whoever tries too often is told from others by their address, which only the proxy knows.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if USE_X_FORWARDED_HOST else 0
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""

LANGUAGE_CODE = "en"
LANGUAGES = [("nb", "Bokmål"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_TZ = True
TIME_ZONE = "Europe/Oslo"

STATIC_URL = "static/"
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"

TASKS = {
    "default": {
        "BACKEND": _text("ILDSJEL_TASKS", "django_tasks_db.DatabaseBackend"),
        "QUEUES": ["default"],
    }
}
# What goes wrong is said on standard error; what is not found, or asked for by another name, is not wrong.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django.request": {"level": "ERROR"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        # What the pool warns of is raised as well, and said in a sentence.
        "psycopg.pool": {"level": "ERROR"},
    },
}
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if _text("EMAIL_HOST")
    else "django.core.mail.backends.filebased.EmailBackend"
)
EMAIL_FILE_PATH = DATA / "mail"
EMAIL_HOST = _text("EMAIL_HOST")
EMAIL_PORT = int(_text("EMAIL_PORT", "25"))
EMAIL_HOST_USER = _text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = _text("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = _flag("EMAIL_USE_TLS")
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = _text("EMAIL_FROM", "Ildsjel <ildsjel@localhost>")

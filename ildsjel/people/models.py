"""All models of this folder, for Django; each lives in the file with its name."""

from ildsjel.people.feed import Feed
from ildsjel.people.invitation import Invitation
from ildsjel.people.login import Login
from ildsjel.people.look import Look
from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person
from ildsjel.people.sharing import Sharing
from ildsjel.people.switch import Switch
from ildsjel.people.token import Token

__all__ = ["Feed", "Invitation", "Login", "Look", "Organisation", "Person", "Sharing", "Switch", "Token"]

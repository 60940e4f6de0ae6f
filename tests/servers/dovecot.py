"""A real Dovecot on loopback, with one mailbox in a folder of its own, and its own key for TLS."""

from __future__ import annotations

import grp
import os
import pwd
import socket
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.free_port import free_port
from tests.servers.process import answers, running

USER, PASSWORD = "post@fjordbrod.example", "rugmel-og-salt"
CONFIG = """
base_dir = {folder}/run
log_path = {folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
default_internal_user = {inside}
default_internal_group = {insides}
default_login_user = {login}
first_valid_uid = 0
first_valid_gid = 0
mail_location = maildir:{folder}/mail/%u
mail_uid = {user}
mail_gid = {group}
disable_plaintext_auth = no
ssl = yes
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
auth_mechanisms = plain
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {secure}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
namespace inbox {{
  inbox = yes
  mailbox Sendt {{
    auto = create
    special_use = \\Sent
  }}
}}
"""


class Dovecot:
    """Where it is: `open` without TLS, `secure` with a key that nobody has vouched for."""

    def __init__(self, folder: Path, port: int, secure: int) -> None:
        self.folder, self.open, self.secure = folder, f"imap://127.0.0.1:{port}", f"localhost:{secure}"


@contextmanager
def dovecot():
    """The server, until it is left. Its folder is one that others than root may look into."""
    with TemporaryDirectory(prefix="ildsjel-dovecot-") as made:
        folder, port, secure = Path(made), free_port(), free_port()
        folder.chmod(0o755)
        (folder / "mail").mkdir()
        (folder / "mail").chmod(0o777)
        _certify(folder)
        who = _users() | {"folder": folder, "port": port, "secure": secure, "password": PASSWORD}
        (folder / "dovecot.conf").write_text(CONFIG.format(**who))
        with running(["dovecot", "-F", "-c", str(folder / "dovecot.conf")], folder / "out.log"):
            answers(lambda: _greets(port))
            yield Dovecot(folder, port, secure)


def _users() -> dict[str, str]:
    """Debian's own users where root starts it, who reads no letters as root; else all is one's own."""
    if os.getuid() == 0:
        return {"inside": "dovecot", "insides": "dovecot", "login": "dovenull", "user": "nobody", "group": "nogroup"}
    me, group = pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name
    return {"inside": me, "insides": group, "login": me, "user": me, "group": group}


def _greets(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), 5) as connected:
        if not connected.recv(100):
            raise OSError("it has not begun")


def _certify(folder: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )

"""A real WordPress with a real MariaDB on loopback, in a folder of its own: Debian's, as they come."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx

from tests.free_port import free_port
from tests.servers.process import answers, running

TREE = Path("/usr/share/wordpress")
NEEDS = ("php", "mariadbd", "mariadb-install-db")
CONFIG = """<?php
define('DB_NAME', 'wordpress'); define('DB_USER', '{user}'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '{url}'); define('WP_SITEURL', '{url}'); define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('WP_DEBUG', false);
define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_CONTENT_DIR', __DIR__ . '/wp-content');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY'] as $key) {{
  define($key, 'loopback-only'); define(str_replace('KEY', 'SALT', $key), 'loopback-only-too');
}}
$table_prefix = 'wp_';
define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""
INSTALL = """
define('WP_INSTALLING', true); require 'wp-load.php'; require 'wp-admin/includes/upgrade.php';
wp_install('Fjordbrød & kaffe', 'kari', 'kari@fjordbrod.example', true, '', 'smak av rugmel');
"""
INVITE = """
require 'wp-load.php';
$id = username_exists('%(name)s') ?: wp_insert_user(['user_login' => '%(name)s', 'user_pass' => wp_generate_uuid4(),
  'user_email' => '%(name)s@fjordbrod.example', 'role' => '%(role)s', 'display_name' => ucfirst('%(name)s')]);
echo WP_Application_Passwords::create_new_application_password($id, ['name' => wp_generate_uuid4()])[0];
"""
COMMENT = """
require 'wp-load.php';
echo wp_insert_comment(json_decode(%s, true));
"""
EXPORT = "require 'wp-load.php'; require 'wp-admin/includes/export.php'; export_wp();"


class Site:
    """The site: `url` is where it is, `folder` its own files."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder, self.url = folder, url
        self.kari = ("kari", "")

    def php(self, code: str) -> str:
        """Runs a line of PHP inside it."""
        done = subprocess.run(["php", "-r", code], cwd=self.folder, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def password(self, name: str, role: str = "administrator") -> str:
        """An application password for a user, who is made if need be."""
        return self.php(INVITE % {"name": name, "role": role}).strip()

    def comment(self, post: int, name: str, text: str, approved: str = "1", mail: str = "") -> int:
        """What a reader writes below a post or page; the number it gets."""
        told = {
            "comment_post_ID": post,
            "comment_author": name,
            "comment_content": text,
            "comment_approved": approved,
        }
        told["comment_author_email"] = mail
        return int(self.php(COMMENT % repr(json.dumps(told, ensure_ascii=False))))

    def export(self) -> bytes:
        """The site's own export of everything."""
        return self.php(EXPORT).encode()

    def say(self, path: str, by: tuple[str, str] | None = None, **fields: object) -> dict:
        """Posts, comments or changes something, as its own people do."""
        told = httpx.post(
            f"{self.url}/index.php",
            params={"rest_route": f"/wp/v2/{path}"},
            json=fields,
            auth=by or self.kari,
            timeout=60,
        )
        assert told.status_code in (200, 201), told.text
        return json.loads(told.text)


@contextmanager
def wordpress_site(folder: Path):
    """The site, installed and filled with nothing."""
    port, tree = free_port(), folder / "site"
    url = f"http://127.0.0.1:{port}"
    shutil.copytree(TREE, tree, symlinks=False, ignore_dangling_symlinks=True)
    with ExitStack() as stack:
        socket, user = _database(folder, stack)
        (tree / "wp-config.php").write_text(CONFIG.format(socket=socket, user=user, url=url))
        site = Site(tree, url)
        site.php(INSTALL)
        stack.enter_context(running(["php", "-S", f"127.0.0.1:{port}", "-t", str(tree)], folder / "php.log"))
        answers(f"{url}/index.php?rest_route=/")
        site.kari = ("kari", site.password("kari"))
        yield site


def _database(folder: Path, stack: ExitStack) -> tuple[Path, str]:
    user = "root" if os.getuid() == 0 else os.environ["USER"]
    data, socket = folder / "db", folder / "db.sock"
    subprocess.run(
        [
            "mariadb-install-db",
            "--no-defaults",
            f"--datadir={data}",
            f"--user={user}",
            "--auth-root-authentication-method=normal",
        ],
        check=True,
        capture_output=True,
    )
    command = ["mariadbd", "--no-defaults", f"--datadir={data}", f"--socket={socket}", f"--user={user}"]
    stack.enter_context(running([*command, "--skip-networking", f"--pid-file={folder}/db.pid"], folder / "db.log"))
    answers(
        lambda: subprocess.run(
            [
                "mariadb",
                "--no-defaults",
                f"--socket={socket}",
                "-u",
                "root",
                "-e",
                "CREATE DATABASE IF NOT EXISTS wordpress",
            ],
            check=True,
            capture_output=True,
        )
    )
    return socket, "root"

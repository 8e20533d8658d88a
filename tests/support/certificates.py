# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Certificates for tests, made by the openssl command."""
import dataclasses
import pathlib
import shutil
import subprocess

from debian_package import Unavailable


@dataclasses.dataclass(frozen=True)
class Certificate:
    """PEM files: the certificate (its own authority), its key, and both together."""
    certificate: pathlib.Path
    key: pathlib.Path
    chain: pathlib.Path


def self_signed(folder, name="server", hosts="IP:127.0.0.1,DNS:localhost"):
    """A certificate for `hosts` (as openssl writes a subjectAltName) that is valid for some days."""
    if not shutil.which("openssl"):
        raise Unavailable("no openssl command here to make certificates")
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    made = Certificate(folder / f"{name}.crt", folder / f"{name}.key", folder / f"{name}.pem")
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3", "-subj", f"/CN={name}.test",
               "-addext", f"subjectAltName={hosts}", "-keyout", made.key, "-out", made.certificate]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60)
    made.chain.write_bytes(made.key.read_bytes() + made.certificate.read_bytes())
    return made

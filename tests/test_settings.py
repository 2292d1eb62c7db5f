"""Settings: read once from the environment; a wrong one is named in one sentence."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from queue_server.settings import SettingError, read_settings


def test_without_any_setting_nordhausen_is_served_here() -> None:
    settings = read_settings({})

    assert [path.name for path in settings.lobby_files] == ["nordhausen.toml"]
    assert (settings.host, settings.port, settings.url) == ("127.0.0.1", 8080, "http://127.0.0.1:8080")
    assert settings.data == Path("data").absolute()
    assert settings.database_url == f"sqlite:///{settings.data / 'foyer.db'}"
    assert settings.sqlite_file == settings.data / "foyer.db"
    assert (settings.passphrase, settings.redis_url, settings.starts_at) == (None, None, None)


def test_every_setting_can_be_given_in_the_environment() -> None:
    settings = read_settings(
        {
            "FOYER_LOBBY": "/srv/one.toml:/srv/two.toml",
            "FOYER_DATA": "/srv/data",
            "FOYER_HOST": "0.0.0.0",
            "FOYER_PORT": "80",
            "FOYER_URL": "https://foyer.example.org/",
            "FOYER_PASSPHRASE": "eight888",
            "DATABASE_URL": "postgresql://foyer@127.0.0.1/foyer",
            "REDIS_URL": "redis://127.0.0.1:6379/0",
            "FOYER_NOW": "2026-11-23T09:00",
        }
    )

    assert settings.lobby_files == (Path("/srv/one.toml"), Path("/srv/two.toml"))
    assert (settings.data, settings.host, settings.port) == (Path("/srv/data"), "0.0.0.0", 80)
    assert settings.url == "https://foyer.example.org"
    assert settings.local_url == "http://127.0.0.1:80"
    assert settings.passphrase == "eight888"
    assert settings.sqlite_file is None
    assert settings.redis_url == "redis://127.0.0.1:6379/0"
    assert settings.starts_at == datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001  # the lobby's zone is not known yet


def test_an_option_counts_more_than_the_environment() -> None:
    settings = read_settings({"FOYER_PORT": "80"}, {"FOYER_PORT": "8081", "FOYER_HOST": None})

    assert (settings.port, settings.host) == (8081, "127.0.0.1")


def test_an_empty_option_counts_as_not_given() -> None:
    assert read_settings({"FOYER_DATA": "/srv/foyer"}, {"FOYER_DATA": ""}).data == Path("/srv/foyer")


def test_an_empty_variable_is_none() -> None:
    assert read_settings({"FOYER_PORT": "", "FOYER_PASSPHRASE": "", "REDIS_URL": ""}) == read_settings({})


def test_an_ipv6_address_stands_in_brackets() -> None:
    settings = read_settings({"FOYER_HOST": "::1"})

    assert (settings.url, settings.local_url) == ("http://[::1]:8080", "http://[::1]:8080")


WRONG = {
    "FOYER_LOBBY": [":", "::"],
    "FOYER_PORT": ["0", "65536", "-1", "80.0", "eighty", "٣", "9" * 5000, " 80"],
    "FOYER_URL": [
        *("foyer", "ftp://foyer", "http://", "http://[::1", "http://foyer:99999", "//foyer"),
        *("http://foyer/?a=1", "http://foyer/#a", "http://foyer here"),
    ],
    "FOYER_PASSPHRASE": ["short", "1234567"],
    "DATABASE_URL": [
        "foyer",
        "mysql://127.0.0.1/foyer",
        "postgresql://127.0.0.1:port/foyer",
        "postgresql+psycopg2://127.0.0.1/foyer",
        "postgresql+nothing://127.0.0.1/foyer",
        "sqlite://",
        "sqlite:///:memory:",
    ],
    "REDIS_URL": ["127.0.0.1", "http://127.0.0.1", "redis://[::1", "redis://127.0.0.1:port"],
    "FOYER_NOW": ["soon", "2026-13-01", "25:00", "0001-01-01", "9999-12-31"],
}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param(name, value, id=f"{name}={value[:40]}")
        for name, values in WRONG.items()
        for value in values
    ],
)
def test_a_wrong_setting_is_named_in_one_sentence(name: str, value: str) -> None:
    with pytest.raises(SettingError) as refusal:
        read_settings({name: value})

    sentence = str(refusal.value)
    assert sentence.startswith(name)
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_pass_phrase_that_is_too_short_is_not_repeated() -> None:
    with pytest.raises(SettingError) as refusal:
        read_settings({"FOYER_PASSPHRASE": "geese!!"})

    assert "geese" not in str(refusal.value)


def test_a_database_address_with_a_password_is_not_repeated() -> None:
    with pytest.raises(SettingError) as refusal:
        read_settings({"DATABASE_URL": "mysql://foyer:geese@127.0.0.1/foyer"})

    assert "geese" not in str(refusal.value)

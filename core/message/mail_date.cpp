// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/mail_date.h"

#include <cstring>

namespace stampede::message {

namespace {

void putTwo(char* at, unsigned value)
{
    at[0] = static_cast<char>('0' + value / 10 % 10);
    at[1] = static_cast<char>('0' + value % 10);
}

} // namespace

MailDate::MailDate(Nanos wall)
{
    constexpr char dayNames[] = "SunMonTueWedThuFriSat";
    constexpr char monthNames[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    constexpr char form[] = "Ddd, 00 Mmm 0000 00:00:00 +0000";
    static_assert(sizeof form == 32);

    const auto seconds = std::chrono::floor<std::chrono::seconds>(wall);
    const auto midnight = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::sys_days day(midnight);
    const std::chrono::year_month_day date(day);
    const auto ofDay = static_cast<unsigned>((seconds - midnight).count());
    const auto year = static_cast<unsigned>(static_cast<int>(date.year()));

    char* at = m_text.data();
    std::memcpy(at, form, m_text.size());
    std::memcpy(at, dayNames + 3 * std::chrono::weekday(day).c_encoding(), 3);
    putTwo(at + 5, static_cast<unsigned>(date.day()));
    std::memcpy(at + 8, monthNames + 3 * (static_cast<unsigned>(date.month()) - 1), 3);
    putTwo(at + 12, year / 100);
    putTwo(at + 14, year % 100);
    putTwo(at + 17, ofDay / 3600);
    putTwo(at + 20, ofDay / 60 % 60);
    putTwo(at + 23, ofDay % 60);
}

} // namespace stampede::message

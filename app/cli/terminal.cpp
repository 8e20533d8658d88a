// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <iostream>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace stampede::cli {

#ifdef Q_OS_WIN
bool isTerminal(std::FILE* stream)
{
    return _isatty(_fileno(stream)) != 0;
}

int terminalWidth(std::FILE* stream)
{
    CONSOLE_SCREEN_BUFFER_INFO info;
    const auto handle = reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(stream)));
    return GetConsoleScreenBufferInfo(handle, &info) ? info.srWindow.Right - info.srWindow.Left + 1 : 100;
}

namespace {
void setEcho(bool on)
{
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD mode = 0;
    GetConsoleMode(input, &mode);
    SetConsoleMode(input, on ? mode | ENABLE_ECHO_INPUT : mode & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
}
} // namespace
#else
bool isTerminal(std::FILE* stream)
{
    return ::isatty(::fileno(stream)) != 0;
}

int terminalWidth(std::FILE* stream)
{
    winsize size{};
    return ::ioctl(::fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 100;
}

namespace {
void setEcho(bool on)
{
    termios settings{};
    if (::tcgetattr(STDIN_FILENO, &settings) != 0)
        return;
    if (on)
        settings.c_lflag |= static_cast<tcflag_t>(ECHO);
    else
        settings.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings);
}
} // namespace
#endif

void print(std::FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

void printProblems(const Problems& problems)
{
    for (const Error& problem : problems.list())
        print(stderr, QStringLiteral("stampede-cli: %1\n").arg(problem.toString()));
}

std::optional<std::string> askSecret(const QString& prompt)
{
    if (!isTerminal(stdin) || !isTerminal(stderr))
        return {};
    print(stderr, prompt);
    setEcho(false);
    std::string secret;
    const bool read = static_cast<bool>(std::getline(std::cin, secret));
    setEcho(true);
    print(stderr, QStringLiteral("\n"));
    return read ? std::optional(secret) : std::nullopt;
}

} // namespace stampede::cli

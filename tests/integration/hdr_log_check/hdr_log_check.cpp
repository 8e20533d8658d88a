// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hdr_log_check.h"

#include <cstdio>
#include <string_view>

int main(int argc, char** argv)
{
    const std::string_view mode = argc == 3 ? argv[1] : "";
    if (mode != "write" && mode != "verify") {
        std::fputs("usage: hdr_log_check write|verify FOLDER\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[2]));
    return (mode == "write" ? makeLog(folder) : readBack(folder)) ? 0 : 1;
}

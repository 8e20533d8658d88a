// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history_store.h"

#include "terminal.h"

namespace stampede::cli {

void addStoreOption(CLI::App& command, std::string& path)
{
    command.add_option("--store", path, "The history to use, in place of that in the user's data folder");
}

std::unique_ptr<store::Store> openStore(const std::string& path, Problems& problems)
{
    auto opened =
        store::Store::open(path.empty() ? store::Store::defaultPath() : QString::fromStdString(path));
    if (!opened) {
        problems.add(opened.error());
        return nullptr;
    }
    if (!(*opened)->notice().isEmpty())
        print(stderr, QStringLiteral("stampede-cli: %1\n").arg((*opened)->notice()));
    return std::move(opened).value();
}

} // namespace stampede::cli

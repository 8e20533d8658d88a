// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "password.h"

#include "terminal.h"

#include <QCoreApplication>

namespace stampede::cli {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::cli::RunCommand)
};
} // namespace

std::optional<std::string> passwordFor(const job::Job& job, Problems& problems)
{
    using Choice = smtp::AuthSettings::Choice;
    if (job.auth.choice == Choice::None || job.auth.choice == Choice::External)
        return std::string();
    const QByteArray name = job.auth.passwordEnv.toLocal8Bit();
    if (!name.isEmpty() && qEnvironmentVariableIsSet(name.constData()))
        return qEnvironmentVariable(name.constData()).toStdString();
    if (auto typed = askSecret(Text::tr("Password of %1: ").arg(job.auth.username)))
        return typed;
    problems.add(
        QStringLiteral("auth.password_env"),
        Text::tr(
            "the environment variable %1 is not set; set it to the password, or start from a terminal to "
            "be asked.")
            .arg(job.auth.passwordEnv));
    return {};
}

} // namespace stampede::cli

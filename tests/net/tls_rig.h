// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/event_dispatcher.h"
#include "net/transport.h"
#include "support/event_loop.h"
#include "support/noting_listener.h"
#include "support/scripted_server.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

namespace stampede::test {

class Acceptor final : public QTcpServer {
public:
    std::vector<qintptr> descriptors;
    Acceptor()
    {
        if (!listen(QHostAddress::LocalHost, 0))
            qFatal("listen: %s", qPrintable(errorString()));
    }

protected:
    void incomingConnection(qintptr descriptor) override { descriptors.push_back(descriptor); }
};

inline net::ServerTls serverTls(const QStringList& names = {QStringLiteral("mx.example.test")})
{
    auto tls = net::makeServerTls({}, {}, names);
    if (!tls)
        qFatal("%s", qPrintable(tls.error().toString()));
    return *tls;
}

inline QByteArray certificateOf(const net::ServerTls& tls)
{
    return tls.configuration.localCertificate().toPem();
}

inline net::ClientTls clientTls(const net::TlsSettings& settings,
                                const QString& host = QStringLiteral("mx.example.test"))
{
    Problems problems;
    net::ClientTls tls = net::makeClientTls(settings, host, QString(), QStringLiteral("tls"), problems);
    if (!problems.isEmpty())
        qFatal("%s", qPrintable(problems.list().first().toString()));
    return tls;
}

/// A server's certificate and the settings of a client that trusts it.
struct TlsRig {
    net::ServerTls server = serverTls();
    net::TlsSettings trusting;
    QTemporaryDir folder;
    int files = 0;

    TlsRig() { trusting.caFile = fileOf(certificateOf(server)); }
    QString fileOf(const QByteArray& pem)
    {
        const QString path = folder.filePath(QStringLiteral("%1.pem").arg(files++));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(pem) != pem.size())
            qFatal("%s", qPrintable(file.errorString()));
        return path;
    }
};

} // namespace stampede::test

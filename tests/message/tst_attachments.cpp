// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/message_testing.h"

#include <QtTest>

#include <algorithm>

using namespace stampede;
using namespace stampede::message;

Q_DECLARE_METATYPE(std::vector<quint64>)

namespace {

struct Part {
    std::string header;
    std::string content;
};

/// The parts between the delimiter lines (RFC 2046, 5.1.1): the CRLF in front of a delimiter belongs to it.
/// Empty when the frame is not right.
std::vector<Part> partsOf(const std::string& body, const std::string& boundary)
{
    std::vector<Part> parts;
    const std::string delimiter = "\r\n--" + boundary;
    std::string rest = "\r\n" + body;
    if (!rest.starts_with(delimiter + "\r\n") || !rest.ends_with(delimiter + "--\r\n"))
        return {};
    rest.erase(0, delimiter.size());
    while (rest != "--\r\n") {
        const std::size_t end = rest.find(delimiter);
        const std::size_t header = rest.find("\r\n\r\n");
        if (end == std::string::npos || header == std::string::npos || header > end ||
            !rest.starts_with("\r\n"))
            return {};
        const std::size_t content = std::min(header + 4, end);
        parts.push_back(Part{rest.substr(2, header), rest.substr(content, end - content)});
        rest.erase(0, end + delimiter.size());
    }
    return parts;
}

std::string boundaryOf(const Message& message)
{
    const std::string type = fieldOf(message.header, "Content-Type").toStdString();
    const std::string start = "multipart/mixed; boundary=\"";
    return type.starts_with(start) && type.ends_with('"')
               ? type.substr(start.size(), type.size() - start.size() - 1)
               : std::string();
}

} // namespace

class AttachmentsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decodesToTheExactSize_data();
    void decodesToTheExactSize();
    void hugeAttachmentsCostNothing();
    void boundaryIsNowhereElse();
    void refuses();
};

void AttachmentsTest::decodesToTheExactSize_data()
{
    QTest::addColumn<std::vector<quint64>>("sizes");
    const quint64 block = 840 * 57;
    QTest::newRow("empty") << std::vector<quint64>{0};
    for (const quint64 size :
         {1ULL, 2ULL, 3ULL, 55ULL, 56ULL, 57ULL, 58ULL, 59ULL, 113ULL, 114ULL, 115ULL, 1000ULL})
        QTest::addRow("%llu", size) << std::vector<quint64>{size};
    QTest::newRow("block - 1") << std::vector<quint64>{block - 1};
    QTest::newRow("block") << std::vector<quint64>{block};
    QTest::newRow("block + 1") << std::vector<quint64>{block + 1};
    QTest::newRow("blocks") << std::vector<quint64>{3 * block + 60};
    QTest::newRow("several") << std::vector<quint64>{57, 0, 1, 0, 200'000, 56};
}

void AttachmentsTest::decodesToTheExactSize()
{
    QFETCH(std::vector<quint64>, sizes);
    MessageSpec spec = simpleSpec();
    spec.size.fixed = 500;
    spec.attachments = sizes;
    const auto factory = factoryFor(spec);
    QVERIFY(factory);
    const Message message = messageOf(*factory, 3);
    QVERIFY(message.stuffed.empty());
    QCOMPARE(fieldOf(message.header, "MIME-Version"), QByteArray("1.0"));
    const std::string body = flat(message.body);
    QCOMPARE(message.size(), quint64(message.header.size() + body.size()));
    QVERIFY(body.ends_with("\r\n"));
    QCOMPARE(bytes(unstuffed(body)), bytes(body));
    const auto parts = partsOf(body, boundaryOf(message));
    QCOMPARE(parts.size(), sizes.size() + 1);
    QCOMPARE(parts.front().content.size(), std::size_t(500));
    QVERIFY(parts.front().content.ends_with("\r\n"));
    QCOMPARE(fieldOf(parts.front().header, "Content-Type"), QByteArray("text/plain; charset=us-ascii"));
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const Part& part = parts[i + 1];
        QCOMPARE(fieldOf(part.header, "Content-Transfer-Encoding"), QByteArray("base64"));
        QVERIFY(fieldOf(part.header, "Content-Disposition").startsWith("attachment; filename="));
        QByteArrayList lines;
        const auto encoded = linesOf(part.content);
        for (std::size_t line = 0; line < encoded.size(); ++line) {
            QVERIFY(line + 1 == encoded.size() ? encoded[line].size() <= 76 : encoded[line].size() == 76);
            lines.append(bytes(encoded[line]));
        }
        const auto decoded =
            QByteArray::fromBase64Encoding(lines.join(), QByteArray::AbortOnBase64DecodingErrors);
        QVERIFY(decoded);
        QCOMPARE(quint64(decoded.decoded.size()), sizes[i]);
        // Padding and nothing left over: encoding it again gives the same text.
        QCOMPARE(decoded.decoded.toBase64(), lines.join());
    }
}

void AttachmentsTest::hugeAttachmentsCostNothing()
{
    MessageSpec spec = simpleSpec();
    spec.attachments = {5'000'000'000, 57'000'000'000};
    const auto factory = factoryFor(spec);
    QVERIFY(factory);
    const Message message = messageOf(*factory, 0);
    quint64 memory = 0;
    for (const Segment& segment : message.body)
        memory += segment.pattern.size();
    QVERIFY(memory < 300'000);
    // 87,719,298 full lines and 14 octets; 10^9 full lines.
    const quint64 encoded = 87'719'298ULL * 78 + 20 + 1'000'000'000ULL * 78;
    QVERIFY(octetsOf(message.body) > encoded + 1000);
    QVERIFY(octetsOf(message.body) < encoded + 3000);
}

void AttachmentsTest::boundaryIsNowhereElse()
{
    std::string previous;
    for (quint64 seed = 0; seed < 5; ++seed) {
        MessageSpec spec = simpleSpec();
        spec.seed = seed;
        spec.size.fixed = 70'000;
        spec.attachments = {60'000};
        const auto factory = factoryFor(spec);
        QVERIFY(factory);
        const Message message = messageOf(*factory, 1);
        const std::string boundary = boundaryOf(message);
        QVERIFY(!boundary.empty() && boundary.size() <= 70 && boundary != previous);
        previous = boundary;
        const std::string body = flat(message.body);
        std::size_t found = 0;
        for (std::size_t at = body.find(boundary); at != std::string::npos;
             at = body.find(boundary, at + 1)) {
            QCOMPARE(bytes(std::string_view(body).substr(at - 2, 2)), QByteArray("--"));
            ++found;
        }
        QCOMPARE(found, std::size_t(3));
    }
}

void AttachmentsTest::refuses()
{
    MessageSpec spec = simpleSpec();
    spec.attachments = {1, (quint64(1) << 40) + 1, ~quint64(0)};
    QCOMPARE(placesOf(problemsOf(spec)).join(u' '),
             QStringLiteral("message.attachments[1] message.attachments[2]"));
    spec.attachments.assign(1001, 1);
    QCOMPARE(placesOf(problemsOf(spec)).join(u' '), QStringLiteral("message.attachments"));
    spec.attachments = {1};
    spec.headers = {{"Content-Type", "text/html"}, {"mime-version", "1.1"}, {"X-Fine", "1"}};
    QCOMPARE(placesOf(problemsOf(spec)).join(u' '), QStringLiteral("message.headers.Content-Type message.headers.mime-version"));
}

QTEST_GUILESS_MAIN(AttachmentsTest)
#include "tst_attachments.moc"

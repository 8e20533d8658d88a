// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "server_dialogue.h"
#include "smtp/data_scanner.h"

#include <QTest>

using namespace stampede;
using namespace stampede::smtp;

namespace {

/// Writes down what it is told, one line an event; content that comes in a row on one line.
class Noting final : public ServerObserver {
public:
    void recipientTaken(std::string_view address) override { add("rcpt " + std::string(address)); }
    void contentBegins() override { add("begin"); }
    void content(std::string_view piece) override
    {
        ++pieces;
        empty = empty || piece.empty();
        m_content += piece;
    }
    void taken(int first, int count) override
    {
        add("taken " + std::to_string(first) + "+" + std::to_string(count));
    }
    // Told whenever a transaction may have ended: once in a row will do.
    void transactionEnded() override
    {
        if (!m_text.empty() && !(m_content.empty() && m_text.ends_with("end\n")))
            add("end");
    }
    /// Content that nothing has followed yet stands without brackets.
    std::string text() const { return m_text + m_content; }
    int pieces = 0;
    bool empty = false; ///< an empty piece came

private:
    void add(const std::string& event)
    {
        if (!m_content.empty())
            m_text += "[" + m_content + "]\n";
        m_content.clear();
        m_text += event + "\n";
    }
    std::string m_text;
    std::string m_content;
};

/// What the policy of a test says: "no@…" is refused, and to the n-th final reply the n-th of a list.
class Listed final : public ServerPolicy {
public:
    explicit Listed(std::vector<std::string> finals, std::string onData = {})
        : m_finals(std::move(finals))
        , m_onData(std::move(onData))
    {}
    PolicyReply decide(Stage stage, std::string_view text) override
    {
        after = After::GoOn;
        if (stage == Stage::Rcpt)
            return text.starts_with("no@") ? "550 5.1.1 no" : "";
        if (stage == Stage::Data)
            return m_onData;
        if (stage != Stage::Body || m_next >= m_finals.size())
            return {};
        const std::string reply = m_finals[m_next++];
        after = reply == "-" ? After::Silent : reply == "~" ? After::Pause : After::GoOn;
        return reply.size() < 3 ? std::string() : reply;
    }

private:
    std::vector<std::string> m_finals;
    std::string m_onData;
    std::size_t m_next = 0;
};

std::string observed(std::string_view in, std::size_t piece, Noting& noting, ServerPolicy& policy,
                     const ServerSettings& settings)
{
    ServerConversation conversation(settings, policy, &noting);
    std::string out;
    conversation.start(false, out);
    auto then = Then::Continue;
    while (!in.empty() && then == Then::Continue) {
        const std::string copy(in.substr(0, piece)); // of its own, so that views kept too long are found out
        then = conversation.receive(copy, out);
        in.remove_prefix(copy.size());
        if (then == Then::Pause && policy.after == ServerPolicy::After::Pause)
            then = conversation.resume();
    }
    return noting.text();
}

std::string stuffed(const std::string& content)
{
    std::string wire = "\r\n" + content;
    for (std::size_t at = wire.find("\r\n."); at != std::string::npos; at = wire.find("\r\n.", at + 4))
        wire.insert(at + 2, ".");
    return wire.substr(2);
}

} // namespace

class TestServerObserver : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void content_data();
    void content();
    void random();
    void longPieces();
    void chunks();
    void transactions_data();
    void transactions();

private:
    static constexpr const char* hello = "EHLO c\nMAIL FROM:<a@b.test>\nRCPT TO:<c@d.test>\n";
};

void TestServerObserver::content_data()
{
    QTest::addColumn<QByteArray>("content");
    for (const char* text :
         {"Subject: x\r\n\r\nbody\r\n", ".\r\n", "..\r\n", "...\r\n.\r\n..\r\n", "a\r\n.b\r\n..c\r\n", "\r\n",
          "\r\n.\r\n", ".a", "bare\nLF\n.\n..\n", "\n.\r\n", "x\r.\r.\r\n", ".\rx\r\n", ".\r\r\n",
          "\r\n.\r\r\n", "\r\r\n.\r.\r\n", "a.b.c.\r\n.", "no end of a line"})
        QTest::newRow(QByteArray(text).toPercentEncoding().constData()) << QByteArray(text);
    QTest::newRow("none") << QByteArray();
    QTest::newRow("NUL") << QByteArray("\0\r\n.\0\r\n", 7);
}

// The octets observed are those of the content, however the wire is cut: in pieces of every size, and once at
// every place.
void TestServerObserver::content()
{
    QFETCH(QByteArray, content);
    const std::string text = content.toStdString();
    const std::string data = crlf(hello) + "DATA\r\n" +
                             stuffed(text.ends_with("\r\n") || text.empty() ? text : text + "\r\n") +
                             ".\r\nNOOP\r\n";
    const std::string bdat =
        crlf(hello) + "BDAT " + std::to_string(text.size()) + " LAST\r\n" + text + "NOOP\r\n";
    const auto whole = [](const std::string& octets) {
        return "rcpt c@d.test\nbegin\n" + (octets.empty() ? "" : "[" + octets + "]\n") + "taken 0+1\nend\n";
    };
    const auto check = [&](const std::string& wire, std::size_t piece, const std::string& octets) {
        Noting noting;
        ServerPolicy policy;
        QCOMPARE(bytes(observed(wire, piece, noting, policy, {})), bytes(whole(octets)));
        QVERIFY(!noting.empty);
    };
    for (std::size_t piece = 1; piece <= bdat.size(); ++piece)
        check(bdat, piece, text);
    for (std::size_t piece = 1; piece <= data.size(); ++piece)
        check(data, piece, text.ends_with("\r\n") || text.empty() ? text : text + "\r\n");
}

// Texts of little but CR, LF and dots, in pieces of random sizes: the scanner gives what an undoing by hand
// does.
void TestServerObserver::random()
{
    Random dice(5);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (auto length = dice.below(40); length > 0; --length)
            text += "\r\n.x\r\n"[dice.below(6)];
        text += "\r\n";
        const std::string wire = stuffed(text) + ".\r\n";
        Noting noting;
        DataScanner scanner;
        quint64 octets = 0;
        bool ended = false;
        for (std::size_t at = 0; at < wire.size();) {
            QVERIFY(!ended);
            const std::string copy = wire.substr(at, 1 + dice.below(9));
            at += copy.size();
            std::string_view rest = copy;
            ended = scanner.consume(rest, octets, noting);
            QVERIFY(rest.empty());
        }
        QVERIFY(ended && !noting.empty);
        QCOMPARE(bytes(noting.text()), bytes(text));
        QCOMPARE(octets, quint64(text.size()));
    }
}

// Between dots that are dropped there is one view, not one for each line.
void TestServerObserver::longPieces()
{
    const std::string line(70, 'x');
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += line + ".\r\n";
    Noting noting;
    ServerPolicy policy;
    const std::string wire = crlf(hello) + "DATA\r\n" + text + "..\r\n" + text + ".\r\n";
    observed(wire, std::string::npos, noting, policy, {});
    QCOMPARE(noting.pieces, 2);
    QVERIFY(noting.text().find("[" + text + ".\r\n" + text + "]") != std::string::npos);
}

void TestServerObserver::chunks()
{
    const std::string wire = crlf(hello) +
                             "BDAT 0\r\nBDAT 3\r\nab\rBDAT 5\r\n\n.\r\ncBDAT 0\r\nBDAT 1 LAST\r\n." +
                             crlf("MAIL FROM:<>\nRCPT TO:<e@f.test>\nBDAT 0 LAST\n");
    for (std::size_t piece = 1; piece <= wire.size(); ++piece) {
        Noting noting;
        ServerPolicy policy;
        QCOMPARE(bytes(observed(wire, piece, noting, policy, {})),
                 QByteArray("rcpt c@d.test\nbegin\n[ab\r\n.\r\nc.]\ntaken 0+1\nend\n"
                            "rcpt e@f.test\nbegin\ntaken 0+1\nend\n"));
        QVERIFY(!noting.empty);
    }
}

void TestServerObserver::transactions_data()
{
    QTest::addColumn<bool>("lmtp");
    QTest::addColumn<QByteArray>("finals"); ///< separated by "|"; "-" says nothing, "~" pauses
    QTest::addColumn<QByteArray>("onData");
    QTest::addColumn<QByteArray>("commands");
    QTest::addColumn<QByteArray>("events");
    const auto row = [](const char* name, bool lmtp, const char* finals, const char* onData,
                        const char* commands, const char* events) {
        QTest::newRow(name) << lmtp << QByteArray(finals) << QByteArray(onData) << QByteArray(commands)
                            << QByteArray(events);
    };
    const char* const three = "RCPT TO:<a@d.test>\nRCPT TO:<no@d.test>\nRCPT TO:<b@d.test>\nDATA\nx\n.\n";
    const char* const begun = "rcpt a@d.test\nrcpt b@d.test\nbegin\n[x\r\n]\n";
    const auto after = [](const char* first, const char* then) -> QByteArray {
        return QByteArray(first).append(then);
    };
    row("all", false, "", "", three, after(begun, "taken 0+2\nend\n").constData());
    row("refused at the end", false, "451 4.3.0 no", "", three, after(begun, "end\n").constData());
    row("refused for good and closed", false, "421 4.3.0 no", "", three, after(begun, "end\n").constData());
    row("accepted in other words", false, "250 mine", "", three,
        after(begun, "taken 0+2\nend\n").constData());
    row("never answered", false, "-", "", three, "rcpt a@d.test\nrcpt b@d.test\nbegin\nx\r\n");
    row("answered late", false, "~", "", three, after(begun, "taken 0+2\nend\n").constData());
    row("refused at DATA", false, "", "554 no", three, "rcpt a@d.test\nrcpt b@d.test\n");
    row("LMTP, all", true, "", "", three, after(begun, "taken 0+1\ntaken 1+1\nend\n").constData());
    row("LMTP, the second", true, "550 no|", "", three, after(begun, "taken 1+1\nend\n").constData());
    row("LMTP, the first", true, "|452 no", "", three, after(begun, "taken 0+1\nend\n").constData());
    row("LMTP, none", true, "550 no|452 no", "", three, after(begun, "end\n").constData());
    row("LMTP, silent after the first", true, "|-", "", three, after(begun, "taken 0+1\nend\n").constData());
    row("RSET", false, "", "", "RCPT TO:<a@d.test>\nRSET\n", "rcpt a@d.test\nend\n");
    row("EHLO", false, "", "", "RCPT TO:<a@d.test>\nEHLO x\n", "rcpt a@d.test\nend\n");
    row("QUIT", false, "", "", "RCPT TO:<a@d.test>\nQUIT\n", "rcpt a@d.test\nend\n");
    row("chunk refused", false, "", "554 no", "RCPT TO:<a@d.test>\nBDAT 3\nx\nBDAT 3 LAST\ny\nRSET\n",
        "rcpt a@d.test\nbegin\n[x\r\n]\nend\n");
    row("chunk nobody asked for", false, "", "", "BDAT 3 LAST\nx\n", "");
    row("too big", false, "", "", "RCPT TO:<a@d.test>\nBDAT 102 LAST\n", "rcpt a@d.test\nbegin\n");
}

void TestServerObserver::transactions()
{
    QFETCH(bool, lmtp);
    QFETCH(QByteArray, finals);
    QFETCH(QByteArray, onData);
    QFETCH(QByteArray, commands);
    ServerSettings settings;
    settings.lmtp = lmtp;
    settings.sizeLimit = 100;
    std::vector<std::string> list;
    for (const QByteArray& final : finals.split('|'))
        list.push_back(final.toStdString());
    std::string wire =
        crlf((lmtp ? "LHLO c\nMAIL FROM:<>\n" : "EHLO c\nMAIL FROM:<>\n") + commands.toStdString());
    const QByteArray name = QTest::currentDataTag();
    QFETCH(QByteArray, events);
    if (name == "too big") {
        wire.append(102, 'x').append("NOOP\r\n");
        events += "[" + QByteArray(102, 'x') + "]\nend\n";
    }
    for (std::size_t piece : {std::size_t(1), std::size_t(7), std::string::npos}) {
        Noting noting;
        Listed policy(list, onData.toStdString());
        std::string text = observed(wire, piece, noting, policy, settings);
        QCOMPARE(bytes(text), events);
    }
}

QTEST_GUILESS_MAIN(TestServerObserver)
#include "tst_server_observer.moc"

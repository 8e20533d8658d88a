// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every stage, met by every kind of answer, in every way of sending.
#include "client_script.h"

#include <QTest>

using namespace stampede;
using namespace stampede::smtp;
using namespace stampede::smtp::test;

namespace {

enum class Answer { Accept, Temporary, Permanent, Bye, Close, Timeout, Garbage };
constexpr std::array<std::string_view, 7> answerNames{"accept", "4yz",     "5yz",    "421",
                                                      "close",  "timeout", "garbage"};

/// Answers what the client wrote, as a server would; the first command of stage `at` gets `override` instead.
class Server {
public:
    Server(std::string_view extensions, Stage at, std::string override)
        : m_extensions(extensions)
        , m_at(at)
        , m_override(std::move(override))
    {}

    bool isSilent() const { return m_silent; }
    std::string banner() { return say(Stage::Banner, "220 mx"); }
    std::string answer(std::string_view wire)
    {
        std::string replies;
        while (!wire.empty() && !m_silent) {
            const std::size_t end = wire[0] == '{' ? wire.find('}') + 1 : wire.find('\n') + 1;
            replies += answerOne(wire.substr(0, end));
            wire.remove_prefix(end);
        }
        return replies;
    }

private:
    std::string answerOne(std::string_view command)
    {
        const auto is = [command](std::string_view verb) {
            return command.starts_with(verb);
        };
        if (is("EHLO"))
            return say(Stage::Ehlo, m_extensions);
        if (is("STARTTLS"))
            return say(Stage::Tls, "220 go");
        if (is("AUTH"))
            return say(Stage::Auth, "235 in");
        if (is("MAIL"))
            return say(Stage::Mail, "250 sender", &m_mail);
        if (is("RCPT"))
            return m_mail ? say(Stage::Rcpt, "250 recipient", &m_rcpt) : "503 no sender\r\n";
        if (is("DATA"))
            return m_rcpt ? say(Stage::Data, "354 go") : "503 no recipient\r\n";
        if (is("{stuffed}") || is("{raw}")) {
            const bool valid = std::exchange(m_rcpt, false);
            m_mail = false;
            return valid ? say(Stage::Body, "250 queued") : "503 no recipient\r\n";
        }
        if (is("RSET")) {
            m_mail = m_rcpt = false;
            return "250 reset\r\n";
        }
        return is("QUIT") ? say(Stage::Quit, "221 bye") : std::string();
    }
    std::string say(Stage stage, std::string_view usual, bool* done = nullptr)
    {
        std::string reply(usual);
        const bool overridden = stage == m_at && !m_used;
        if (overridden) {
            m_used = true;
            reply = m_override;
            m_silent = m_override.empty();
        }
        if (done)
            *done = *done || reply.starts_with('2');
        return m_silent ? std::string() : reply + "\r\n";
    }

    std::string_view m_extensions;
    Stage m_at;
    std::string m_override;
    bool m_used = false;
    bool m_silent = false;
    bool m_mail = false;
    bool m_rcpt = false;
};

/// What a conversation came to: everything that must be the same however its bytes were split.
struct Course {
    std::string wire;
    std::string events;
    std::string secondWire; ///< from the second begin() on
    Recorder recorder;
    int begun = 0;
    bool over = false;
};

} // namespace

Q_DECLARE_METATYPE(Answer)

class TestClientStages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void courses_data();
    void courses();

private:
    static Course run(bool pipelining, bool chunking, Stage stage, Answer answer, int split);
    static std::string overrideFor(Stage stage, Answer answer);
    static void checkEnds(const Course& course, Stage stage, Answer answer);
    static void checkReset(const Course& course, bool pipelining, bool chunking, Stage stage, Answer answer);
};

void TestClientStages::courses_data()
{
    QTest::addColumn<bool>("pipelining");
    QTest::addColumn<bool>("chunking");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<Answer>("answer");
    for (const bool pipelining : {false, true}) {
        for (const bool chunking : {false, true}) {
            for (std::size_t stage = 0; stage < stageCount; ++stage) {
                const auto at = static_cast<Stage>(stage);
                if (at == Stage::Connect || (at == Stage::Data && chunking))
                    continue;
                for (std::size_t answer = 0; answer < answerNames.size(); ++answer)
                    QTest::addRow("%s%s%s: %s", pipelining ? "pipelining " : "", chunking ? "chunking " : "",
                                  stageNames[stage].data(), answerNames[answer].data())
                        << pipelining << chunking << at << static_cast<Answer>(answer);
            }
        }
    }
}

std::string TestClientStages::overrideFor(Stage stage, Answer answer)
{
    static constexpr std::array<std::string_view, stageCount> accepts{
        "", "220 mx", "220 go", "", "235 in", "250 ok", "251 ok", "354 go", "250 queued", "221 bye"};
    switch (answer) {
    case Answer::Accept: return std::string(accepts[static_cast<std::size_t>(stage)]);
    case Answer::Temporary: return "451-4.3.0 not now\r\n451 4.3.0 try later";
    case Answer::Permanent: return "535 5.7.1 never";
    case Answer::Bye: return "421 4.3.2 shutting down";
    case Answer::Garbage: return "what is this";
    case Answer::Close:
    case Answer::Timeout: break;
    }
    return {};
}

Course TestClientStages::run(bool pipelining, bool chunking, Stage stage, Answer answer, int split)
{
    const std::string extensions = std::string("250-mx\r\n250-STARTTLS\r\n250-AUTH PLAIN\r\n") +
                                   (pipelining ? "250-PIPELINING\r\n" : "") +
                                   (chunking ? "250-CHUNKING\r\n" : "") + "250 HELP";
    const bool asUsual = stage == Stage::Ehlo && answer == Answer::Accept;
    Server server(extensions, stage, asUsual ? extensions : overrideFor(stage, answer));
    ClientSettings settings;
    settings.tls = TlsMode::StartTls;
    settings.auth.choice = AuthSettings::Choice::Plain;
    Dialogue dialogue(settings, split);
    Course course;
    std::size_t read = 0;
    const auto converse = [&] {
        while (read < dialogue.wire.size()) {
            const std::string written = dialogue.wire.substr(read);
            read = dialogue.wire.size();
            dialogue.say(server.answer(written));
        }
        if (server.isSilent())
            dialogue.fail(answer == Answer::Close ? Fault::Disconnect : Fault::Timeout);
    };
    dialogue.connect();
    dialogue.say(server.banner());
    converse();
    while (dialogue.client.idle() && course.begun < 2) {
        const std::size_t before = dialogue.wire.size();
        dialogue.begin();
        ++course.begun;
        converse();
        if (course.begun == 2)
            course.secondWire = dialogue.wire.substr(before);
    }
    if (dialogue.client.idle()) {
        dialogue.quit();
        converse();
    }
    course.wire = dialogue.wire;
    course.events = dialogue.recorder.events;
    course.recorder = dialogue.recorder;
    course.over = dialogue.client.over();
    return course;
}

void TestClientStages::checkEnds(const Course& course, Stage stage, Answer answer)
{
    using End = Recorder::End;
    static constexpr std::array<Outcome, 7> outcomes{
        Outcome::Accepted, Outcome::Temporary, Outcome::Permanent, Outcome::Temporary,
        Outcome::Error,    Outcome::Error,     Outcome::Error};
    static constexpr std::array<Fault, 7> faults{Fault::None,    Fault::None,       Fault::None,
                                                 Fault::None,    Fault::Disconnect, Fault::Timeout,
                                                 Fault::Protocol};
    static constexpr std::array<const char*, 7> codes{"", "451 4.3.0", "535 5.7.1", "421 4.3.2", "", "", ""};
    const auto index = static_cast<std::size_t>(answer);
    const End failed{outcomes[index], faults[index], stage, codes[index]};
    const End accepted{Outcome::Accepted, Fault::None, Stage::Body, "250"};
    const bool inTransaction = stage >= Stage::Mail && stage <= Stage::Body;
    const bool refused = answer == Answer::Temporary || answer == Answer::Permanent;
    const bool goesOn = answer == Answer::Accept || stage == Stage::Quit || (inTransaction && refused);

    QVERIFY(course.over);
    QCOMPARE(course.recorder.sessionEnds, 1);
    QVERIFY(course.wire.ends_with("{close}"));
    QCOMPARE(course.begun, goesOn ? 2 : inTransaction ? 1 : 0);
    QCOMPARE(static_cast<int>(course.recorder.transactions.size()), course.begun);
    if (course.begun > 0)
        QCOMPARE(course.recorder.transactions[0],
                 answer == Answer::Accept || stage == Stage::Quit ? accepted : failed);
    if (course.begun > 1)
        QCOMPARE(course.recorder.transactions[1], accepted);
    const bool unclean = answer == Answer::Timeout || answer == Answer::Garbage;
    QCOMPARE(course.recorder.orderly, goesOn && !(stage == Stage::Quit && unclean));
    if (!course.recorder.orderly)
        QCOMPARE(course.recorder.sessionEnd, failed);
    else
        QCOMPARE(course.recorder.sessionEnd.outcome, Outcome::Accepted);
}

/// RSET is sent after a refusal that left a transaction open at the server, and only then.
void TestClientStages::checkReset(const Course& course, bool pipelining, bool chunking, Stage stage,
                                  Answer answer)
{
    const bool refused = answer == Answer::Temporary || answer == Answer::Permanent;
    const bool open = stage == Stage::Rcpt || stage == Stage::Data || (stage == Stage::Body && chunking);
    const bool reset = refused && open;
    QCOMPARE(course.wire.find("RSET") != std::string::npos, reset);
    if (course.begun < 2)
        return;
    std::string second =
        chunking ? "MAIL FROM:<s@example.test>\r\nRCPT TO:<r@example.test>\r\nBDAT 42 LAST\r\n{raw}"
                 : "MAIL FROM:<s@example.test>\r\nRCPT TO:<r@example.test>\r\nDATA\r\n{stuffed}";
    QCOMPARE(course.secondWire, (reset && pipelining ? "RSET\r\n" : "") + second);
    if (reset && !pipelining)
        QVERIFY(course.wire.find("RSET\r\n" + second) != std::string::npos);
}

void TestClientStages::courses()
{
    QFETCH(bool, pipelining);
    QFETCH(bool, chunking);
    QFETCH(Stage, stage);
    QFETCH(Answer, answer);
    const Course whole = run(pipelining, chunking, stage, answer, Dialogue::whole);
    checkEnds(whole, stage, answer);
    if (QTest::currentTestFailed())
        return;
    checkReset(whole, pipelining, chunking, stage, answer);
    for (int split = Dialogue::eachByte; split < 80; ++split) {
        const Course parted = run(pipelining, chunking, stage, answer, split);
        QCOMPARE(parted.events, whole.events);
        QCOMPARE(parted.wire, whole.wire);
    }
}

QTEST_GUILESS_MAIN(TestClientStages)
#include "tst_client_stages.moc"

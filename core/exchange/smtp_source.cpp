// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/draft.h"

#include <QCoreApplication>

#include <algorithm>
#include <string>

namespace stampede::exchange {

namespace {

using namespace std::chrono_literals;

/// What smtp-source sends without -l: four lines of 17 characters.
constexpr quint64 ownBody = 4 * 19;
/// Up to so many recipients are listed; more are made by a pattern.
constexpr quint64 mostListed = 1000;

/// smtp-source(1) of Postfix 3.7, its options and its defaults.
class SmtpSourceDraft : public Draft {
    Q_DECLARE_TR_FUNCTIONS(stampede::exchange::SmtpSource)
public:
    SmtpSourceDraft(const Locations& where, Problems& problems) : Draft(Source::SmtpSource, where, problems)
    {}

    void ipv4(const Given&) { job().target.family = net::AddressFamily::Ipv4; }
    void ipv6(const Given&) { job().target.family = net::AddressFamily::Ipv6; }
    void goOn(const Given&) { m_goesOn = true; }
    void keep(const Given&) { job().session.messagesPerConnection = 0; }
    void from(const Given& given) { m_from = withoutBrackets(given.value); }
    void to(const Given& given) { m_to = withoutBrackets(given.value); }
    void host(const Given& given) { m_host = given.value; }
    void numbered(const Given&) { m_numbered = true; }
    void lmtp(const Given&) { job().target.lmtp = true; }
    void length(const Given& given)
    {
        if (const auto octets = whole(given, 0, 1ULL << 40))
            job().message.size.fixed = *octets;
    }
    void file(const Given& given)
    {
        job().message.templatePath = given.value.toStdString();
        note(tr("%1 is read when the run begins; its path starts from the job's folder.").arg(given.value));
    }
    void messages(const Given& given)
    {
        if (const auto count = whole(given, 1, 1'000'000'000'000'000ULL))
            job().load.messages = *count;
    }
    void recipients(const Given& given)
    {
        if (const auto count = whole(given, 1, job::mostRecipients))
            m_recipients = *count;
    }
    void sessions(const Given& given)
    {
        if (const auto count = whole(given, 1, job::Load::mostConnections))
            job().load.connections = static_cast<int>(*count);
    }
    void subject(const Given& given) { header(given, QStringLiteral("Subject:") + given.value, true); }
    void wait(const Given& given)
    {
        if (const auto seconds = whole(given, 0, 86'400))
            job().session.thinkTime = std::chrono::seconds(*seconds);
    }
    void randomWait(const Given& given)
    {
        const auto seconds = whole(given, 0, 86'400);
        if (!seconds)
            return;
        job().session.thinkTime = std::chrono::seconds(*seconds) / 2;
        note(tr("%1 waits a random time from 0 to %n second(s) between messages; the job waits half of it "
                "each time.",
                nullptr, static_cast<int>(*seconds))
                 .arg(given.name));
    }

    void target(const std::vector<Word>& others, const Locations& where);
    void finish();

private:
    static QString withoutBrackets(const QString& address)
    {
        return address.startsWith(u'<') && address.endsWith(u'>') && address.size() > 1
                   ? address.sliced(1, address.size() - 2)
                   : address;
    }

    QString m_from;
    QString m_to;
    QString m_host;
    quint64 m_recipients = 1;
    bool m_numbered = false;
    bool m_goesOn = false;
};

using H = Handler<SmtpSourceDraft>;
using D = SmtpSourceDraft;
constexpr std::array<H, 22> table{
    {{{"4"}, &D::ipv4},
     {{"6"}, &D::ipv6},
     {{"A"}, &D::goOn},
     {{"c", Takes::Nothing,
       QT_TRANSLATE_NOOP("stampede::exchange::Option", "every run shows how far it is")}},
     {{"C", Takes::Value,
       QT_TRANSLATE_NOOP("stampede::exchange::Option",
                         "a connection that failed is opened again after session.reconnect_initial")}},
     {{"d"}, &D::keep},
     {{"f", Takes::Value}, &D::from},
     {{"F", Takes::Value}, &D::file},
     {{"l", Takes::Value}, &D::length},
     {{"L"}, &D::lmtp},
     {{"m", Takes::Value}, &D::messages},
     {{"M", Takes::Value}, &D::host},
     {{"N"}, &D::numbered},
     {{"o", Takes::Nothing,
       QT_TRANSLATE_NOOP("stampede::exchange::Option",
                         "sessions always say EHLO and messages always have headers")}},
     {{"r", Takes::Value}, &D::recipients},
     {{"R", Takes::Value}, &D::randomWait},
     {{"s", Takes::Value}, &D::sessions},
     {{"S", Takes::Value}, &D::subject},
     {{"t", Takes::Value}, &D::to},
     {{"T", Takes::Value,
       QT_TRANSLATE_NOOP("stampede::exchange::Option", "the system chooses the TCP window")}},
     {{"v", Takes::Nothing,
       QT_TRANSLATE_NOOP("stampede::exchange::Option", "how much is shown is no part of a job")}},
     {{"w", Takes::Value}, &D::wait}}};

void SmtpSourceDraft::target(const std::vector<Word>& others, const Locations& where)
{
    if (others.empty()) {
        problem(QStringLiteral("smtp-source"), tr("the server is missing: host or host:port at the end"));
        return;
    }
    for (std::size_t i = 1; i < others.size(); ++i)
        problem(where.of(others[i].text.left(60), others[i].at), tr("there can be one server only"));
    QString text = others.front().text;
    const QString place = where.of(text.left(60), others.front().at);
    if (text.startsWith(QLatin1StringView("unix:"))) {
        problem(place, tr("Unix sockets cannot be loaded; name a host and a port"));
        return;
    }
    if (text.startsWith(QLatin1StringView("inet:")))
        text.remove(0, 5);
    const auto found = parseHostPort(text);
    if (!found) {
        problem(place, tr("is no server such as host or host:port"));
        return;
    }
    job().target.host = found->host;
    job().target.port = found->port.value_or(25);
}

void SmtpSourceDraft::finish()
{
    const QString host = m_host.isEmpty() ? job().session.heloName : m_host;
    job().session.heloName = host;
    if (m_host.isEmpty())
        note(tr("Without -M smtp-source calls itself, the sender and the recipients after this machine; the "
                "job says "
                "%1, a name that nobody has.")
                 .arg(host));
    const QString own = QStringLiteral("foo@") + host;
    job().message.sender = literalText(m_from.isEmpty() ? own : m_from);
    const QString to = m_to.isEmpty() ? own : m_to;
    message::RecipientSpec& recipients = job().message.recipients;
    recipients.perMessage = static_cast<int>(m_recipients);
    if (m_numbered || m_recipients > mostListed) {
        recipients.pattern = "{seq}" + literalText(to);
        if (!m_numbered)
            note(tr("The numbers in front of the recipients go on from message to message instead of "
                    "starting again "
                    "with each."));
    } else {
        // As smtp-source does: the plain address once, then with the numbers from 2 in front.
        recipients.list.push_back(to.toStdString());
        for (quint64 i = 2; i <= m_recipients; ++i)
            recipients.list.push_back(std::to_string(i) + to.toStdString());
    }
    if (!job().message.templatePath.empty())
        job().message.size = {};
    if (!m_goesOn)
        note(tr("smtp-source gives up at the first reply it does not expect; a run counts it and goes on. "
                "limits.error_budget stops a run after so many errors."));
    note(tr("smtp-source says HELO; the job says EHLO, and uses neither PIPELINING nor BDAT."));
    if (job().target.lmtp && job().target.port == 25)
        note(tr("LMTP must not be spoken on port 25: set target.port to that of the LMTP service."));
    noteGuard();
}

} // namespace

std::optional<Imported> importSmtpSource(std::span<const Word> words, const Locations& where,
                                         Problems& problems)
{
    SmtpSourceDraft draft(where, problems);
    job::Job& job = draft.job();
    job.name = QStringLiteral("smtp-source");
    job.load.connections = 1;
    job.load.messages = 1;
    job.session.messagesPerConnection = 1;
    job.session.pipelining = false;
    job.session.chunking = false;
    job.message.size.fixed = ownBody;
    draft.setTimeouts(300s);
    const OptionStyle style{false, true, false};
    draft.target(applyOptions(draft, table, words, style, where, problems), where);
    draft.finish();
    return std::move(draft.imported);
}

} // namespace stampede::exchange

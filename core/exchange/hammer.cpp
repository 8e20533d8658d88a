// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "exchange/draft.h"
#include "job/found.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace stampede::exchange {

namespace {

using namespace std::chrono_literals;
using Choice = smtp::AuthSettings::Choice;

constexpr quint64 mostMessages = 1'000'000'000'000'000ULL;

/// Keys are compared without case and underscores: the specification has "Type" beside "msg_size".
QString plainKey(const QString& key)
{
    return key.toLower().remove(u'_').remove(u'-');
}

/// A job of Timecop's hammer. Its published description names few of the keys; the others are taken by what
/// they are usually called.
class HammerDraft : public Draft {
    Q_DECLARE_TR_FUNCTIONS(stampede::exchange::Hammer)
public:
    HammerDraft(const Locations& where, Problems& problems);
    void read(const QJsonObject& spec);
    void finish();
    void leaveOutKey(const QString& key, const QString& why)
    {
        imported.notCarried += key + QStringLiteral(": ") + why;
    }

private:
    using Apply = void (HammerDraft::*)(const QString& key, const QJsonValue& value);
    struct Key {
        const char* names;
        Apply apply;
    };
    static const std::array<Key, 17>& keys();

    std::optional<quint64> whole(const QString& key, const QJsonValue& value, quint64 least, quint64 most);
    std::optional<QString> text(const QString& key, const QJsonValue& value);
    std::optional<bool> flag(const QString& key, const QJsonValue& value);

    void type(const QString& key, const QJsonValue& value);
    void messages(const QString& key, const QJsonValue& value);
    void connections(const QString& key, const QJsonValue& value);
    void size(const QString& key, const QJsonValue& value);
    void timeout(const QString& key, const QJsonValue& value);
    void connectionType(const QString& key, const QJsonValue& value);
    void skipVerify(const QString& key, const QJsonValue& value);
    void auth(const QString& key, const QJsonValue& value);
    void user(const QString& key, const QJsonValue& value);
    void password(const QString& key, const QJsonValue& value);
    void recipients(const QString& key, const QJsonValue& value);
    void host(const QString& key, const QJsonValue& value);
    void port(const QString& key, const QJsonValue& value);
    void sender(const QString& key, const QJsonValue& value);
    void subject(const QString& key, const QJsonValue& value);
    void body(const QString& key, const QJsonValue& value);
    void variables(const QString& key, const QJsonValue& value);

    bool m_hostGiven = false;
    bool m_portGiven = false;
    bool m_authSaid = false;
    bool m_credentials = false;
    bool m_messages = false;
};

HammerDraft::HammerDraft(const Locations& where, Problems& problems) : Draft(Source::Hammer, where, problems)
{
    job().name = QStringLiteral("hammer");
    job().load.connections = 1;
}

const std::array<HammerDraft::Key, 17>& HammerDraft::keys()
{
    static constexpr std::array<Key, 17> all{
        {{"type", &HammerDraft::type},
         {"messages", &HammerDraft::messages},
         {"connections", &HammerDraft::connections},
         {"msgsize messagesize", &HammerDraft::size},
         {"timeout", &HammerDraft::timeout},
         {"smtpconnectiontype", &HammerDraft::connectionType},
         {"skipverify tlsskipverify insecureskipverify skiptlsverify", &HammerDraft::skipVerify},
         {"auth useauth authenticate", &HammerDraft::auth},
         {"username user login authuser smtpuser smtplogin", &HammerDraft::user},
         {"password pass authpassword smtppassword apikey", &HammerDraft::password},
         {"recipients recipient to", &HammerDraft::recipients},
         {"host server address target smtphost smtpserver smtpaddress", &HammerDraft::host},
         {"port smtpport", &HammerDraft::port},
         {"from sender", &HammerDraft::sender},
         {"subject", &HammerDraft::subject},
         {"body mime mimebody message", &HammerDraft::body},
         {"recipientvariables recipientvars", &HammerDraft::variables}}};
    return all;
}

void HammerDraft::read(const QJsonObject& spec)
{
    QStringList known;
    for (const Key& key : keys())
        known += QString::fromLatin1(key.names).split(u' ');
    for (auto it = spec.begin(); it != spec.end(); ++it) {
        const QString plain = plainKey(it.key());
        const auto found = std::find_if(keys().begin(), keys().end(), [&](const Key& key) {
            return QString::fromLatin1(key.names).split(u' ').contains(plain);
        });
        if (found != keys().end())
            (this->*found->apply)(it.key(), it.value());
        else
            leaveOutKey(it.key().left(60), tr("is not a key that is known here"));
    }
}

std::optional<quint64> HammerDraft::whole(const QString& key, const QJsonValue& value, quint64 least,
                                          quint64 most)
{
    const auto number = job::wholeIn(value);
    if (number && *number >= 0 && static_cast<quint64>(*number) >= least &&
        static_cast<quint64>(*number) <= most)
        return static_cast<quint64>(*number);
    problem(key, job::expected(tr("a whole number from %1 to %2").arg(least).arg(most), value));
    return std::nullopt;
}

std::optional<QString> HammerDraft::text(const QString& key, const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    problem(key, job::expected(tr("a text"), value));
    return std::nullopt;
}

std::optional<bool> HammerDraft::flag(const QString& key, const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool();
    problem(key, job::expected(tr("true or false"), value));
    return std::nullopt;
}

void HammerDraft::type(const QString& key, const QJsonValue& value)
{
    const auto type = text(key, value);
    if (!type || *type == QLatin1StringView("smtp"))
        return;
    const bool http = *type == QLatin1StringView("http") || *type == QLatin1StringView("http.mime");
    problem(key, http ? tr("jobs of type %1 load an HTTP API; only smtp can be imported").arg(*type)
                      : job::expected(tr("smtp"), value));
}

void HammerDraft::messages(const QString& key, const QJsonValue& value)
{
    m_messages = true;
    if (const auto count = whole(key, value, 1, mostMessages))
        job().load.messages = *count;
}

void HammerDraft::connections(const QString& key, const QJsonValue& value)
{
    if (const auto count = whole(key, value, 1, job::Load::mostConnections))
        job().load.connections = static_cast<int>(*count);
}

void HammerDraft::size(const QString& key, const QJsonValue& value)
{
    if (const auto octets = whole(key, value, 0, 1ULL << 40))
        job().message.size.fixed = *octets;
}

void HammerDraft::timeout(const QString& key, const QJsonValue& value)
{
    // "10s", or nanoseconds, as Go's encoding of durations has it.
    Result<Nanos> time = Error{};
    if (value.isString())
        time = parseDuration(value.toString());
    else if (const auto nanos = job::wholeIn(value))
        time = Nanos(*nanos);
    if (!time || *time < 0s || *time > 24h)
        problem(key, job::expected(tr("a time up to a day, such as \"10s\""), value));
    else if (*time == 0s)
        note(tr("%1 0 sets no limit; the job has the times that RFC 5321 asks for.").arg(key));
    else
        setTimeouts(*time);
}

void HammerDraft::connectionType(const QString& key, const QJsonValue& value)
{
    const auto type = text(key, value);
    if (!type)
        return;
    if (*type == QLatin1StringView("plain"))
        job().tls.mode = smtp::TlsMode::None;
    else if (*type == QLatin1StringView("tls"))
        job().tls.mode = smtp::TlsMode::Implicit;
    else if (*type == QLatin1StringView("starttls"))
        job().tls.mode = smtp::TlsMode::StartTls;
    else
        problem(key, job::expected(tr("plain, tls or starttls"), value));
}

void HammerDraft::skipVerify(const QString& key, const QJsonValue& value)
{
    if (const auto skip = flag(key, value))
        job().tls.settings.verify = !*skip;
}

void HammerDraft::auth(const QString& key, const QJsonValue& value)
{
    const auto wanted = flag(key, value);
    m_authSaid = true;
    if (wanted)
        job().auth.choice = *wanted ? Choice::Auto : Choice::None;
}

void HammerDraft::user(const QString& key, const QJsonValue& value)
{
    if (const auto name = text(key, value); name && !name->isEmpty()) {
        job().auth.username = *name;
        m_credentials = true;
    }
}

void HammerDraft::password(const QString& key, const QJsonValue&)
{
    m_credentials = true;
    leaveOutKey(key,
                tr("passwords are never kept in a job; set the environment variable %1 to it before the run")
                    .arg(job().auth.passwordEnv));
}

void HammerDraft::recipients(const QString& key, const QJsonValue& value)
{
    const QJsonArray all = value.isString() ? QJsonArray{value} : value.toArray();
    if (!value.isString() && !value.isArray()) {
        problem(key, job::expected(tr("a list of addresses"), value));
        return;
    }
    for (qsizetype i = 0; i < all.size(); ++i)
        if (const auto address = text(QStringLiteral("%1[%2]").arg(key).arg(i), all[i]))
            job().message.recipients.list.push_back(address->trimmed().toStdString());
}

void HammerDraft::host(const QString& key, const QJsonValue& value)
{
    const auto name = text(key, value);
    if (!name)
        return;
    const auto found = parseHostPort(*name);
    if (!found) {
        problem(key, job::expected(tr("a server such as host or host:port"), value));
        return;
    }
    m_hostGiven = true;
    job().target.host = found->host;
    if (found->port && !m_portGiven) {
        job().target.port = *found->port;
        m_portGiven = true;
    }
}

void HammerDraft::port(const QString& key, const QJsonValue& value)
{
    if (const auto number = whole(key, value, 1, 65535)) {
        job().target.port = static_cast<quint16>(*number);
        m_portGiven = true;
    }
}

void HammerDraft::sender(const QString& key, const QJsonValue& value)
{
    if (const auto address = text(key, value))
        job().message.sender = literalText(*address);
}

void HammerDraft::subject(const QString& key, const QJsonValue& value)
{
    if (const auto subject = text(key, value))
        job().message.headers.emplace_back("Subject", literalText(subject->simplified()));
}

void HammerDraft::body(const QString& key, const QJsonValue& value)
{
    if (value.toString().isEmpty() && value.isString())
        return;
    leaveOutKey(key, tr("put the message into an .eml file and name it as message.template"));
}

void HammerDraft::variables(const QString& key, const QJsonValue&)
{
    leaveOutKey(key, tr("give the values as a table, message.variables_csv, and {column} in the headers"));
}

void HammerDraft::finish()
{
    if (!m_messages)
        problem(QStringLiteral("messages"), tr("is missing: how many messages to send"));
    if (m_credentials && !m_authSaid)
        job().auth.choice = Choice::Auto;
    if (job().auth.choice == Choice::None) {
        job().auth.username.clear();
    } else {
        note(tr("The password comes from the environment variable %1.").arg(job().auth.passwordEnv));
        if (job().auth.username.isEmpty())
            note(tr("The job names no user: set auth.username."));
        if (job().tls.mode == smtp::TlsMode::None) {
            job().auth.allowPlaintext = true;
            note(tr(
                "Without TLS the password is readable by anyone on the way: auth.allow_plaintext is set."));
        }
    }
    if (!m_hostGiven)
        note(tr("The hammer job names no server, because Timecop knows its own: set target.host and "
                "target.port, which "
                "are %1 and %2 now.")
                 .arg(job().target.host)
                 .arg(job().target.port));
    else if (!m_portGiven)
        job().target.port = job().tls.mode == smtp::TlsMode::Implicit ? 465 : 25;
    message::RecipientSpec& recipients = job().message.recipients;
    if (recipients.list.empty())
        recipients.pattern = "user{seq}@example.test";
    else
        note(tr("Each message goes to one of the recipients, in turn."));
    noteGuard();
}

/// A description of a job, as job.get gives it, has the job inside.
QJsonObject specIn(const QJsonObject& object, HammerDraft& draft)
{
    const QJsonValue inner = object.value(QLatin1StringView("job"));
    if (!inner.isObject())
        return object;
    for (const QString& key : object.keys())
        if (key != QLatin1StringView("job"))
            draft.leaveOutKey(key.left(60), HammerDraft::tr("tells of a run that was, not of the job"));
    return inner.toObject();
}

} // namespace

std::optional<Imported> importHammer(const QString& text, Problems& problems)
{
    const qsizetype before = problems.list().size();
    const QByteArray json = text.toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    const Locations where(text);
    if (error.error != QJsonParseError::NoError) {
        const QString read =
            QString::fromUtf8(json.first(std::clamp<qsizetype>(error.offset, 0, json.size())));
        problems.add(where.of(read.size()), HammerDraft::tr("not valid JSON: %1").arg(error.errorString()));
        return std::nullopt;
    }
    const bool list = document.isArray() || document.object().value(QLatin1StringView("Items")).isArray();
    if (list) {
        problems.add(QString(), HammerDraft::tr("this is a list of jobs; import one of them at a time"));
        return std::nullopt;
    }
    HammerDraft draft(where, problems);
    draft.read(specIn(document.object(), draft));
    draft.finish();
    if (problems.list().size() > before)
        return std::nullopt;
    return std::move(draft.imported);
}

} // namespace stampede::exchange

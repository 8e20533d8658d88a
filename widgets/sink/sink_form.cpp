// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/sink_form.h"

#include "base/units.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace stampede::widgets {

namespace {

// As the combo boxes have them.
enum class Auth : quint8 { None, Any, OnePair };

const QString addressPlace = QStringLiteral("address");
const QString tlsPlace = QStringLiteral("tls");
const QString sizePlace = QStringLiteral("size");
const QString authPlace = QStringLiteral("auth");

/// "localhost", "[::1]", "127.0.0.1".
QHostAddress addressOf(const QString& text)
{
    QString name = text.trimmed();
    if (name.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0)
        return QHostAddress(QHostAddress::LocalHost);
    if (name.startsWith(u'[') && name.endsWith(u']'))
        name = name.sliced(1, name.size() - 2);
    QHostAddress address;
    // QHostAddress takes "127" for 0.0.0.127.
    if (name.contains(u':') || name.count(u'.') == 3)
        address.setAddress(name);
    return address;
}

QString textAt(const Problems& problems, const QString& place)
{
    for (const Error& problem : problems.list())
        if (problem.place == place)
            return problem.text;
    return {};
}

} // namespace

SinkForm::SinkForm(Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_address(new QComboBox(this))
    , m_addressNote(new NoteLabel(NoteLabel::Tone::Quiet, this))
    , m_port(new QSpinBox(this))
    , m_withRun(new QCheckBox(this))
    , m_protocol(new QComboBox(this))
    , m_tls(new QComboBox(this))
    , m_certificate(new QLineEdit(this))
    , m_key(new QLineEdit(this))
    , m_tlsNote(new NoteLabel(NoteLabel::Tone::Quiet, this))
    , m_sizeLimit(new QLineEdit(this))
    , m_sizeNote(new NoteLabel(NoteLabel::Tone::Quiet, this))
    , m_auth(new QComboBox(this))
    , m_username(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_requireAuth(new QCheckBox(this))
    , m_authNote(new NoteLabel(NoteLabel::Tone::Quiet, this))
{
    build();
    recall();
    for (QComboBox* box : findChildren<QComboBox*>())
        connect(box, &QComboBox::currentTextChanged, this, &SinkForm::onEdited);
    // The line edit within a spin box or a combo box tells of itself through them.
    for (QLineEdit* edit : {m_certificate, m_key, m_sizeLimit, m_username, m_password})
        connect(edit, &QLineEdit::textChanged, this, &SinkForm::onEdited);
    for (QSpinBox* box : findChildren<QSpinBox*>())
        connect(box, &QSpinBox::valueChanged, this, &SinkForm::onEdited);
    for (QCheckBox* box : findChildren<QCheckBox*>())
        connect(box, &QCheckBox::toggled, this, &SinkForm::onEdited);
    update();
}

SinkForm::~SinkForm()
{
    // A field that loses the focus by being destroyed ends its editing: nobody is here to be told then.
    for (QWidget* child : findChildren<QWidget*>())
        child->disconnect(this);
}

void SinkForm::onEdited()
{
    if (m_recalling)
        return;
    update();
    remember();
    Q_EMIT edited();
}

quint16 SinkForm::port() const
{
    return static_cast<quint16>(m_port->value());
}

bool SinkForm::startsWithRun() const
{
    return m_withRun->isChecked();
}

sink::SinkSettings SinkForm::settings(Problems& problems) const
{
    sink::SinkSettings settings;
    settings.address = addressOf(m_address->currentText());
    if (settings.address.isNull())
        problems.add(addressPlace, tr("\"%1\" is no IP address: give for example 127.0.0.1 or ::1.")
                                       .arg(m_address->currentText().trimmed()));
    settings.port = port();
    settings.workers = m_workers->value();
    settings.maxConnections = m_connections->value();
    smtp::ServerSettings& server = settings.server;
    server.lmtp = m_protocol->currentIndex() == 1;
    server.pipelining = m_pipelining->isChecked();
    server.chunking = m_chunking->isChecked();
    server.eightBitMime = m_eightBitMime->isChecked();
    server.smtpUtf8 = m_smtpUtf8->isChecked();
    server.enhancedStatusCodes = m_enhanced->isChecked();
    server.size = m_size->isChecked();
    server.maxRecipients = m_recipients->value();
    const QString limit = m_sizeLimit->text().trimmed();
    if (const auto octets = parseSize(limit.isEmpty() ? QStringLiteral("0") : limit))
        server.sizeLimit = *octets;
    else
        problems.add(sizePlace, tr("Largest message: %1").arg(octets.error().text));
    readTls(settings, problems);
    readAuth(server, problems);
    return settings;
}

void SinkForm::readTls(sink::SinkSettings& settings, Problems& problems) const
{
    settings.tls = static_cast<sink::SinkTls>(m_tls->currentIndex());
    if (settings.tls == sink::SinkTls::None)
        return;
    settings.certificateFile = m_certificate->text().trimmed();
    settings.keyFile = m_key->text().trimmed();
    if (settings.certificateFile.isEmpty() != settings.keyFile.isEmpty())
        problems.add(tlsPlace,
                     tr("A certificate and its key go together: give both, or neither for one made now."));
}

void SinkForm::readAuth(smtp::ServerSettings& server, Problems& problems) const
{
    using smtp::Mechanism;
    const auto auth = static_cast<Auth>(m_auth->currentIndex());
    if (auth == Auth::None)
        return;
    server.auth = {Mechanism::Plain, Mechanism::Login, Mechanism::CramMd5, Mechanism::XOAuth2,
                   Mechanism::External};
    server.requireAuth = m_requireAuth->isChecked();
    if (auth == Auth::Any)
        return;
    server.username = m_username->text().toStdString();
    server.password = m_password->text().toStdString();
    if (server.username.empty() || server.password.empty())
        problems.add(authPlace, tr("One user's sign-in needs the name and the password."));
}

// What follows from the controls: which of them count, and what is wrong or worth knowing.
void SinkForm::update()
{
    using Tone = NoteLabel::Tone;
    Problems problems;
    const sink::SinkSettings settings = this->settings(problems);
    const bool tls = settings.tls != sink::SinkTls::None;
    for (const char* name : {"sinkCertificate", "sinkKey", "sinkCertificateBrowse", "sinkKeyBrowse"})
        findChild<QWidget*>(QString::fromLatin1(name))->setEnabled(tls);
    const auto auth = static_cast<Auth>(m_auth->currentIndex());
    m_username->setEnabled(auth == Auth::OnePair);
    m_password->setEnabled(auth == Auth::OnePair);
    m_requireAuth->setEnabled(auth != Auth::None);

    if (const QString text = textAt(problems, addressPlace); !text.isEmpty())
        m_addressNote->say(text, Tone::Bad);
    else if (settings.address.isLoopback())
        m_addressNote->say({}, Tone::Quiet);
    else
        m_addressNote->say(
            tr("Other machines can reach the sink at this address. It takes mail and passwords from "
               "anyone who connects; 127.0.0.1 keeps it to this machine."),
            Tone::Warning);
    m_tlsNote->say(textAt(problems, tlsPlace), Tone::Bad);
    m_sizeNote->say(textAt(problems, sizePlace), Tone::Bad);
    m_authNote->say(textAt(problems, authPlace), Tone::Bad);
}

void SinkForm::remember()
{
    const auto keep = [this](const QWidget* control, const QString& value) {
        m_preferences.setChoice(QStringLiteral("sink/") + control->objectName(), value);
    };
    keep(m_address, m_address->currentText());
    for (const QComboBox* box : {m_protocol, m_tls, m_auth})
        keep(box, QString::number(box->currentIndex()));
    for (const QLineEdit* edit : {m_certificate, m_key, m_sizeLimit, m_username})
        keep(edit, edit->text());
    for (const QSpinBox* box : findChildren<QSpinBox*>())
        keep(box, QString::number(box->value()));
    for (const QCheckBox* box : findChildren<QCheckBox*>())
        keep(box, QString::number(int(box->isChecked())));
}

void SinkForm::recall()
{
    m_recalling = true;
    const auto kept = [this](const QWidget* control, const QString& otherwise) {
        return m_preferences.choice(QStringLiteral("sink/") + control->objectName(), otherwise);
    };
    m_address->setCurrentText(kept(m_address, m_address->currentText()));
    for (QComboBox* box : {m_protocol, m_tls, m_auth}) {
        const int index = kept(box, QStringLiteral("0")).toInt();
        box->setCurrentIndex(index >= 0 && index < box->count() ? index : 0);
    }
    for (QLineEdit* edit : {m_certificate, m_key, m_sizeLimit, m_username})
        edit->setText(kept(edit, edit->text()));
    for (QSpinBox* box : findChildren<QSpinBox*>()) {
        bool isNumber = false;
        const int value = kept(box, QString::number(box->value())).toInt(&isNumber);
        if (isNumber)
            box->setValue(value);
    }
    for (QCheckBox* box : findChildren<QCheckBox*>())
        box->setChecked(kept(box, QString::number(int(box->isChecked()))) == QLatin1StringView("1"));
    m_recalling = false;
}

} // namespace stampede::widgets

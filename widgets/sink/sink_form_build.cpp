// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The controls of SinkForm.
#include "widgets/base/form_section.h"
#include "widgets/sink/sink_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace stampede::widgets {

void SinkForm::build()
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(fontMetrics().height());
    buildListen();
    buildTls();
    buildExtensions();
    buildAuth();
    buildLimits();
    column->addStretch(1);
    column->setContentsMargins(0, 0, fontMetrics().height() / 2, 0);
    alignFormLabels(*this);
    // As they stand, not as they were made.
    QWidget* before = m_address;
    for (QWidget* control : std::initializer_list<QWidget*>{
             m_port,         m_protocol,
             m_withRun,      m_tls,
             m_certificate,  findChild<QWidget*>(QStringLiteral("sinkCertificateBrowse")),
             m_key,          findChild<QWidget*>(QStringLiteral("sinkKeyBrowse")),
             m_pipelining,   m_chunking,
             m_eightBitMime, m_smtpUtf8,
             m_enhanced,     m_size,
             m_sizeLimit,    m_auth,
             m_username,     m_password,
             m_requireAuth,  m_recipients,
             m_connections,  m_workers}) {
        setTabOrder(before, control);
        before = control;
    }
}

QFormLayout* SinkForm::section(const QString& title)
{
    return addFormSection(static_cast<QVBoxLayout&>(*layout()), title, this);
}

void SinkForm::buildListen()
{
    QFormLayout* form = section(tr("Listen"));
    m_address->setEditable(true);
    m_address->setInsertPolicy(QComboBox::NoInsert);
    m_address->addItems({QStringLiteral("127.0.0.1"), QStringLiteral("::1"), QStringLiteral("0.0.0.0"),
                         QStringLiteral("::")});
    // Narrow enough for the column; the list that opens has its own width.
    m_address->setMinimumContentsLength(10);
    m_address->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addFormRow(*form, tr("&Address"), m_address, QStringLiteral("sinkAddress"),
               tr("The address to listen on; loopback keeps the sink to this machine."));
    m_addressNote->setObjectName(QStringLiteral("sinkAddressNote"));
    form->addRow(m_addressNote);
    m_port->setRange(0, 65535);
    m_port->setValue(2525);
    m_port->setSpecialValueText(tr("any free one"));
    m_port->setGroupSeparatorShown(false);
    addFormRow(*form, tr("&Port"), m_port, QStringLiteral("sinkPort"),
               tr("The port to listen on; 0 takes any free one."));
    m_protocol->addItems({tr("SMTP"), tr("LMTP")});
    addFormRow(*form, tr("Protocol"), m_protocol, QStringLiteral("sinkProtocol"),
               tr("LMTP answers once for each recipient after the content."));
    m_withRun->setText(tr("Start it &with a run aimed at it"));
    m_withRun->setObjectName(QStringLiteral("sinkWithRun"));
    m_withRun->setAccessibleName(tr("Start the sink with a run aimed at it"));
    m_withRun->setToolTip(tr("A job whose target is this port on this machine starts the sink first."));
    m_withRun->setChecked(true);
    form->addRow(m_withRun);
}

QWidget* SinkForm::fileRow(QLineEdit* edit, const QString& name, const QString& title)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* browse = new QPushButton(QStringLiteral("…"), row);
    browse->setObjectName(name + QStringLiteral("Browse"));
    browse->setAccessibleName(tr("Choose: %1").arg(title));
    browse->setToolTip(tr("Chooses the file in a dialog."));
    browse->setFixedWidth(browse->sizeHint().height() + fontMetrics().averageCharWidth());
    edit->setPlaceholderText(tr("self-signed"));
    edit->setMinimumWidth(fontMetrics().averageCharWidth() * 10);
    layout->addWidget(edit, 1);
    layout->addWidget(browse);
    row->setFocusProxy(edit);
    connect(browse, &QPushButton::clicked, this, [this, edit, title] { this->browse(edit, title); });
    return row;
}

void SinkForm::browse(QLineEdit* edit, const QString& title)
{
    auto* dialog = new QFileDialog(this, title, QFileInfo(edit->text()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("PEM files (*.pem *.crt *.cer *.key)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, edit, &QLineEdit::setText);
    dialog->open();
}

void SinkForm::buildTls()
{
    QFormLayout* form = section(tr("TLS"));
    m_tls->addItems({tr("None"), tr("STARTTLS"), tr("Implicit")});
    addFormRow(*form, tr("Encryption"), m_tls, QStringLiteral("sinkTls"),
               tr("STARTTLS is offered and may be used; implicit starts every connection with a handshake."));
    const auto file = [&](QLineEdit* edit, const QString& label, const QString& name, const QString& help) {
        QWidget* row = fileRow(edit, name, QString(label).remove(u'&'));
        edit->setObjectName(name);
        edit->setAccessibleName(QString(label).remove(u'&'));
        edit->setToolTip(help);
        auto* text = new QLabel(label, this);
        text->setBuddy(edit);
        form->addRow(text, row);
    };
    file(m_certificate, tr("&Certificate"), QStringLiteral("sinkCertificate"),
         tr("PEM file with the certificate and its chain; empty: one is made and signed by itself."));
    file(m_key, tr("&Key"), QStringLiteral("sinkKey"), tr("PEM file with the certificate's private key."));
    m_tlsNote->setObjectName(QStringLiteral("sinkTlsNote"));
    form->addRow(m_tlsNote);
}

QCheckBox* SinkForm::extension(QGridLayout& grid, int place, const QString& keyword, const QString& name,
                               const QString& help)
{
    auto* box = new QCheckBox(keyword, this);
    box->setObjectName(name);
    box->setAccessibleName(tr("Offer %1").arg(keyword));
    box->setToolTip(help);
    box->setChecked(true);
    grid.addWidget(box, place / 2, place % 2);
    return box;
}

void SinkForm::buildExtensions()
{
    QFormLayout* form = section(tr("Extensions offered"));
    auto* grid = new QGridLayout;
    m_pipelining = extension(*grid, 0, QStringLiteral("PIPELINING"), QStringLiteral("sinkPipelining"),
                             tr("Clients may send several commands at once (RFC 2920)."));
    m_chunking = extension(*grid, 1, QStringLiteral("CHUNKING"), QStringLiteral("sinkChunking"),
                           tr("Clients may send content by BDAT (RFC 3030)."));
    m_eightBitMime = extension(*grid, 2, QStringLiteral("8BITMIME"), QStringLiteral("sinkEightBitMime"),
                               tr("Clients may send octets above 127 (RFC 6152)."));
    m_smtpUtf8 = extension(*grid, 3, QStringLiteral("SMTPUTF8"), QStringLiteral("sinkSmtpUtf8"),
                           tr("Addresses and headers may be UTF-8 (RFC 6531)."));
    m_enhanced = extension(*grid, 4, QStringLiteral("ENHANCEDSTATUSCODES"), QStringLiteral("sinkEnhanced"),
                           tr("Replies carry codes such as 2.1.5 (RFC 2034)."));
    m_size = extension(*grid, 5, QStringLiteral("SIZE"), QStringLiteral("sinkSize"),
                       tr("Clients say how large a message is before they send it (RFC 1870)."));
    form->addRow(grid);
    m_sizeLimit->setText(QStringLiteral("0"));
    addFormRow(*form, tr("&Largest message"), m_sizeLimit, QStringLiteral("sinkSizeLimit"),
               tr("Such as 10M; larger ones are refused. 0: no limit."));
    m_sizeNote->setObjectName(QStringLiteral("sinkSizeNote"));
    form->addRow(m_sizeNote);
}

void SinkForm::buildAuth()
{
    QFormLayout* form = section(tr("AUTH"));
    m_auth->addItems({tr("Not offered"), tr("Any credentials"), tr("One user")});
    addFormRow(*form, tr("A&UTH"), m_auth, QStringLiteral("sinkAuth"),
               tr("Whether clients may sign in, and who is let in."));
    addFormRow(*form, tr("User &name"), m_username, QStringLiteral("sinkUsername"),
               tr("The one user that is let in."));
    m_password->setEchoMode(QLineEdit::Password);
    addFormRow(*form, tr("Passwor&d"), m_password, QStringLiteral("sinkPassword"),
               tr("The password of that user; it is not remembered."));
    m_authNote->setObjectName(QStringLiteral("sinkAuthNote"));
    form->addRow(m_authNote);
    m_requireAuth->setText(tr("Take mail only after AU&TH"));
    m_requireAuth->setObjectName(QStringLiteral("sinkRequireAuth"));
    m_requireAuth->setAccessibleName(tr("Take mail only after AUTH"));
    m_requireAuth->setToolTip(tr("MAIL before a sign-in gets 530."));
    form->addRow(m_requireAuth);
}

QSpinBox* SinkForm::limit(QFormLayout& form, const QString& label, const QString& name, int least, int most,
                          int value, const QString& zero, const QString& help)
{
    auto* box = new QSpinBox(this);
    box->setRange(least, most);
    box->setValue(value);
    box->setSpecialValueText(zero);
    box->setGroupSeparatorShown(true);
    addFormRow(form, label, box, name, help);
    return box;
}

void SinkForm::buildLimits()
{
    QFormLayout* form = section(tr("Limits"));
    m_recipients = limit(*form, tr("Recipients"), QStringLiteral("sinkRecipients"), 1, 1'000'000, 1000, {},
                         tr("For one message; more get 452."));
    m_connections = limit(*form, tr("Connecti&ons"), QStringLiteral("sinkConnections"), 0, 10'000'000, 0,
                          tr("no limit"), tr("Open at once; more get 421 and are closed."));
    m_workers = limit(*form, tr("Threads"), QStringLiteral("sinkWorkers"), 0, 1024, 0, tr("one a core"),
                      tr("Threads that serve the connections."));
}

} // namespace stampede::widgets

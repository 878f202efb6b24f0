-- Texts for answers that are written again and again, always in both languages. What was published is never changed: a new
-- edition takes its place, and the answer that was made from one remembers which.

create sequence reply_template_seq start 101;

create table reply_template (
    id         bigint      primary key,
    version    int         not null,
    edition    int         not null check (edition > 0),
    retired_at timestamptz
);
comment on table reply_template is 'A text for answers; its words are those of its newest edition.';

create table template_edition (
    template     bigint        not null references reply_template,
    edition      int           not null,
    category     varchar(30),
    title_en     varchar(100)  not null check (title_en <> ''),
    title_cy     varchar(100)  not null check (title_cy <> ''),
    words_en     varchar(4000) not null check (words_en <> ''),
    words_cy     varchar(4000) not null check (words_cy <> ''),
    published_at timestamptz   not null,
    published_by varchar(60)   not null,
    primary key (template, edition)
);
comment on column template_edition.category is 'What it answers; null where it suits everything.';

create table template_in_draft (
    incident bigint      not null,
    writer   varchar(60) not null,
    writing  varchar(10) not null default 'REPLY',
    template bigint      not null,
    edition  int         not null,
    primary key (incident, writer, template),
    foreign key (incident, writer, writing) references draft on delete cascade,
    foreign key (template, edition) references template_edition
);
comment on table template_in_draft is 'What a draft was made from; it goes with the draft, and first to the answer if that is sent.';

create table template_in_entry (
    entry    bigint not null references entry,
    template bigint not null,
    edition  int    not null,
    primary key (entry, template),
    foreign key (template, edition) references template_edition
);
create index template_in_entry_uses on template_in_entry (template, edition);
comment on table template_in_entry is 'Which edition of which template an answer was made from.';

insert into reply_template (id, version, edition) select id, 0, 1 from generate_series(1, 11) as id;
insert into template_edition (template, edition, published_at, published_by, category, title_en, title_cy, words_en, words_cy)
select id, 1, '2026-01-01T00:00:00Z', 'system', category, title_en, title_cy, words_en, words_cy from (values
(1, null,
'We need more information', 'Mae angen mwy o wybodaeth arnom',
'You told us about this problem: {summary}

We need to know more before we can put it right. Please tell us:

- what you were trying to do
- what you saw on the screen, and the words of any error message
- the date and time when it happened

Please quote {reference}.',
'Dywedoch wrthym am y broblem hon: {summary}

Mae angen i ni wybod mwy cyn y gallwn ei datrys. Dywedwch wrthym:

- beth roeddech yn ceisio ei wneud
- beth a welsoch ar y sgrin, a geiriad unrhyw neges gwall
- y dyddiad a’r amser pan ddigwyddodd

Dyfynnwch {reference}.'),
(2, null,
'We have put it right', 'Rydym wedi datrys y broblem',
'You told us about this problem: {summary}

We have found the cause and put it right. Please sign in and try again. If it happens again, contact us and quote {reference}.',
'Dywedoch wrthym am y broblem hon: {summary}

Rydym wedi dod o hyd i’r achos ac wedi’i ddatrys. Mewngofnodwch a rhowch gynnig arall arni. Os bydd yn digwydd eto, cysylltwch â ni gan ddyfynnu {reference}.'),
(3, 'ACCESS',
'Cannot sign in', 'Methu mewngofnodi',
'To sign in again, choose “Forgotten your user ID or password?” on the sign-in page and follow the steps. The link that we email to you works once.

We will never ask you for your password. If the email does not arrive, look in your junk mail, then contact us and quote {reference}.',
'I fewngofnodi eto, dewiswch “Wedi anghofio eich ID defnyddiwr neu gyfrinair?” ar y dudalen fewngofnodi a dilynwch y camau. Mae’r ddolen a anfonwn atoch drwy e-bost yn gweithio unwaith.

Ni fyddwn byth yn gofyn am eich cyfrinair. Os na fydd yr e-bost yn cyrraedd, edrychwch yn eich post sothach, yna cysylltwch â ni gan ddyfynnu {reference}.'),
(4, 'PROFILE_AND_CV',
'CV does not upload', 'CV ddim yn llwytho i fyny',
'A CV can be uploaded as a Word document or a PDF. Please save a copy without pictures or passwords, and try again from the CV page of your profile.

If you still cannot upload it, contact us and quote {reference}. Please do not send the CV to us.',
'Gellir llwytho CV i fyny fel dogfen Word neu PDF. Cadwch gopi heb luniau na chyfrineiriau, a rhowch gynnig arall arni o dudalen CV eich proffil.

Os na allwch ei lwytho i fyny o hyd, cysylltwch â ni gan ddyfynnu {reference}. Peidiwch ag anfon y CV atom ni.'),
(5, 'MATCHING',
'Jobs that do not match', 'Swyddi nad ydynt yn cyfateb',
'Jobs are matched by the job titles, skills and place in the profile. Please check these three in the profile, save it, and look again the next day.

If the jobs still do not fit, tell us the reference of one of them and quote {reference}.',
'Caiff swyddi eu cyfateb yn ôl y teitlau swydd, y sgiliau a’r lle yn y proffil. Gwiriwch y tri hyn yn y proffil, cadwch ef, ac edrychwch eto drannoeth.

Os nad yw’r swyddi’n addas o hyd, rhowch gyfeirnod un ohonynt i ni a dyfynnwch {reference}.'),
(6, 'VACANCY',
'Vacancy shows again', 'Swydd wag yn dangos eto',
'The vacancy {vacancy reference} of {organisation} had been taken off the site by mistake. We have put it back. It shows in searches from tomorrow.

We are sorry for the trouble. Please quote {reference} if you contact us again.',
'Roedd swydd wag {vacancy reference} gan {organisation} wedi’i thynnu oddi ar y safle drwy gamgymeriad. Rydym wedi’i rhoi’n ôl. Bydd yn dangos mewn chwiliadau o yfory ymlaen.

Mae’n ddrwg gennym am y drafferth. Dyfynnwch {reference} os byddwch yn cysylltu â ni eto.'),
(7, 'REPORT_A_VACANCY',
'Thank you for reporting a vacancy', 'Diolch am roi gwybod am swydd wag',
'Thank you for telling us about a vacancy that worried you. We look into each report, and take down a vacancy that breaks our rules. We cannot tell you what we find about somebody else.

If you have paid money or given bank details, tell your bank, and report it to Action Fraud.',
'Diolch am ddweud wrthym am swydd wag a oedd yn eich poeni. Rydym yn edrych i mewn i bob adroddiad, ac yn tynnu swydd wag sy’n torri ein rheolau. Ni allwn ddweud wrthych beth a ganfyddwn am rywun arall.

Os ydych wedi talu arian neu wedi rhoi manylion banc, dywedwch wrth eich banc, a rhowch wybod i Action Fraud.'),
(8, 'COMPANY_ACCOUNT',
'Who may use a company’s account', 'Pwy gaiff ddefnyddio cyfrif cwmni',
'The account of {organisation} can be used by the people whom it has named. Somebody who is named already can add others under “Company users”.

If nobody who is named works there any more, please send us a letter on the company’s paper that names the new user, and quote {reference}.',
'Gall y bobl a enwyd gan {organisation} ddefnyddio ei gyfrif. Gall rhywun sydd eisoes wedi’i enwi ychwanegu eraill o dan “Defnyddwyr y cwmni”.

Os nad oes neb a enwyd yn gweithio yno mwyach, anfonwch lythyr atom ar bapur y cwmni yn enwi’r defnyddiwr newydd, a dyfynnwch {reference}.'),
(9, 'CONSENT',
'Letting an adviser see your account', 'Gadael i gynghorydd weld eich cyfrif',
'It is for you to decide whether advisers may see your account. You can allow it, or take it back, at any time under “My permissions”. It makes no difference to any benefit whether you do.

When you take it back, advisers can no longer see your account from that moment.',
'Chi sydd i benderfynu a gaiff cynghorwyr weld eich cyfrif. Gallwch ei ganiatáu, neu ei dynnu’n ôl, unrhyw bryd o dan “Fy nghaniatâd”. Nid yw’n gwneud unrhyw wahaniaeth i unrhyw fudd-dal.

Pan fyddwch yn ei dynnu’n ôl, ni all cynghorwyr weld eich cyfrif mwyach o’r eiliad honno.'),
(10, 'SITE_FAULT',
'A fault on the site', 'Nam ar y safle',
'Thank you for telling us. There is a fault on the site, and others have told us of it too. We are working on it. You need not do anything.

We write to you again when it is mended. Please quote {reference} if you contact us.

{my name}',
'Diolch am ddweud wrthym. Mae nam ar y safle, ac mae eraill wedi dweud wrthym amdano hefyd. Rydym yn gweithio arno. Nid oes angen i chi wneud dim.

Byddwn yn ysgrifennu atoch eto pan fydd wedi’i drwsio. Dyfynnwch {reference} os byddwch yn cysylltu â ni.

{my name}'),
(11, 'COMPLAINT',
'We have your complaint', 'Mae eich cwyn gennym',
'Dear {customer name}

We are sorry that you had cause to complain. We received your complaint on {received}. I am looking into it myself and will write to you with what I find.

Please quote {reference} if you want to add anything.

{my name}',
'Annwyl {customer name}

Mae’n ddrwg gennym fod gennych achos i gwyno. Daeth eich cwyn i law ar {received}. Rwy’n edrych i mewn iddi fy hun a byddaf yn ysgrifennu atoch gyda’r hyn a ganfyddaf.

Dyfynnwch {reference} os ydych am ychwanegu unrhyw beth.

{my name}')
) as seed (id, category, title_en, title_cy, words_en, words_cy);

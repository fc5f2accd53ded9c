# Licences, accessibility, shortcuts.

about-licences = Licences
about-licences-lead = Fælled is open source under the Mozilla Public License 2.0. This is what else the pages are made of, and on which terms.
about-keys-lead = The keys work on every page while you are not writing in a field.
about-keys-list = Keys
about-operator-unknown = The operator
about-accessibility-lead = { $operator } wants everybody to be able to use Fælled, also with a screen reader, magnification or the keyboard alone. This page says how far that goes, and what you can do when something does not work for you.
about-accessibility-how-title = What we build by
about-accessibility-how =
    The pages are built by the European standard EN 301 549, which corresponds to WCAG 2.1 at level AA, and with the common design system of Danish authorities.
    Everything can be done with the keyboard and without JavaScript. Colour never stands alone. Text can be enlarged to 200%.
about-accessibility-checked-title = How it is checked
about-accessibility-checked =
    Every kind of page is checked automatically in Danish and English, on wide and narrow screens, each time Fælled is changed.
    Automatic checks do not find everything. Fælled has not yet been reviewed by an independent expert on accessibility.
about-accessibility-known-title = What we know is missing
about-accessibility-known =
    Wide tables must be scrolled sideways on small screens when many columns are chosen. The same information stands on each record's own page.
    Files that you take home as spreadsheets have no particular markup.
about-accessibility-write-title = Write to us
about-accessibility-write = If you meet a page that you cannot use, write which page it is and what you wanted. You will get the information in another way, and the fault will be mended.
about-accessibility-write-nobody = The operator has not yet given an e-mail. Ask your local administrator.
about-accessibility-complain-title = Complain about the answer
about-accessibility-complain = If you are not content with the answer, you can turn to the Agency for Digital Government, which supervises the act on accessibility of public bodies' websites and mobile applications.
about-accessibility-complain-link = The Agency for Digital Government on web accessibility

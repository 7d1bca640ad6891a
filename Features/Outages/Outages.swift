import Web

/// When the journal could not be reached, what is carried over afterwards and by when, and the blank of the temporary
/// journal that is printed beforehand (003 п. 3.1, 3.2).
///
/// Staff see the register; deputies and the keeper enter outages; everybody prints the blanks of the own pages.
package let outages = Feature(
    "Сбои и временный журнал",
    pages: [
        OutagesPage.self, OutagePage.self, BlanksPage.self, CourseBlankPage.self, ClassBlankPage.self,
        SchoolBlankPage.self,
    ],
    actions: [AddOutage.self, ChangeOutage.self, CallMistaken.self]
)

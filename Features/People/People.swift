import Web

/// People of the school: found, looked up, kept and added, with their duties.
///
/// Whom a list shows follows from duties (domain «Student/parent cards»): the director, deputies and the keeper see
/// everybody; a class teacher the students of the class with their parents; a subject teacher, whose sight is
/// «limited», the names of the students of their own groups; and all staff see each other by name and post. Cards are
/// opened by whoever `seeCard` reaches. Which fields a card has is settled by the school: addresses, telephones, passports
/// and SNILS are off until it says otherwise (001 п. 3.3, 003 п. 1.6).
package let people = Feature(
    "Люди",
    pages: [
        PeoplePage.self, PersonPage.self, EditCardPage.self, NewStaffPage.self, NewParentPage.self,
        DutiesPage.self, FieldsPage.self, SecretPage.self, TiePage.self, PostsPage.self,
        CategoriesPage.self, HealthGroupsPage.self,
    ],
    actions: [
        KeepCard.self, AddStaff.self, AddParent.self, GiveDuty.self, EndDuty.self,
        KeepFields.self, EraseField.self, RevealField.self, KeepSecret.self, EraseSecret.self,
        VerifyCard.self, KeepTie.self, AddPost.self, EndPost.self, AddCategory.self, EndCategory.self,
    ]
)

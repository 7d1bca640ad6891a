import Web

/// What people have agreed to: local acts by version at the first sign-in, consents of parents, obligations of staff
/// (001 п. 2п.5, 2п.6, 5.2; 152-ФЗ).
package let registers = Feature(
    "Реестры", pages: [ActsPage.self, RegisterPage.self, AcceptancesPage.self],
    actions: [AcceptActs.self, RequireActs.self, AddAgreement.self, EndAgreement.self])

national-deadlines = Frister i alle kommuner
national-deadlines-lead = Hvem der kan opsige hvilke systemer, og hvornår. Du ser det, som kommunerne selv har valgt at dele; kontrakt, pris og leverandør vises ikke.
national-months = { $months ->
    [12] Et år
    [24] To år
   *[other] { $months } måneder
}
national-system = System
national-municipality = Kommune
national-notice-on = Sidste dag at opsige
national-ends-on = Slutter så den
national-none = Ingen kommuner skal tage stilling i perioden
national-none-text = Vælg en længere periode, eller søg efter et andet system eller en anden kommune.

/** Literature behind the formulas, as cited; the same in every language. */
export const references: readonly string[] = [
  "Binder, D. A. (1983). On the variances of asymptotically normal estimators from complex surveys. International Statistical Review 51, 279–292.",
  "Clopper, C. J. & Pearson, E. S. (1934). The use of confidence or fiducial limits. Biometrika 26, 404–413.",
  "Fay, R. E. & Herriot, R. A. (1979). Estimates of income for small places. Journal of the American Statistical Association 74, 269–277.",
  "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6, 65–70.",
  "Kish, L. (1992). Weighting for unequal Pi. Journal of Official Statistics 8, 183–200.",
  "Korn, E. L. & Graubard, B. I. (1998). Confidence intervals for proportions with small expected number of positive counts. Survey Methodology 24, 193–201.",
  "Lumley, T. (2010). Complex Surveys: A Guide to Analysis Using R. Wiley. R package survey.",
  "Parker, J. D. et al. (2017). National Center for Health Statistics data presentation standards for proportions. Vital and Health Statistics 2(175).",
  "Prasad, N. G. N. & Rao, J. N. K. (1990). The estimation of the mean squared error of small-area estimators. Journal of the American Statistical Association 85, 163–171.",
  "Rao, J. N. K. & Molina, I. (2015). Small Area Estimation, 2nd ed. Wiley.",
  "Rao, J. N. K., Wu, C. F. J. & Yue, K. (1992). Some recent work on resampling methods for complex surveys. Survey Methodology 18, 209–217.",
  "Theil, H. (1967). Economics and Information Theory. North-Holland.",
  "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209–212.",
  "World Health Organization (2013). Handbook on Health Inequality Monitoring.",
];

// Before anything is drawn, so that a dark page never flashes light.
const system = matchMedia('(prefers-color-scheme: dark)');
const useTheme = () => {
  document.documentElement.dataset.theme = localStorage.getItem('parley.theme') ?? (system.matches ? 'dark' : 'light');
};
useTheme();
system.addEventListener('change', useTheme);

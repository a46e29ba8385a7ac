/** The explorer's entry: the page at /explore, bundled, talking to the server that served it through the client. */
import { createRoot } from 'react-dom/client'
import './styles/colours.css'
import './styles/page.css'
import './styles/parts.css'
import './styles/search.css'
import './styles/filters.css'
import './styles/toolbar.css'
import './styles/welcome.css'
import './styles/panel.css'
import { App } from './app'
import { Crash } from './crash'
import { applyTheme, readTheme } from './theme'

applyTheme(readTheme()) // before anything is drawn, so that nothing flashes
createRoot(document.getElementById('explorer')!).render(
  <Crash>
    <App />
  </Crash>,
)
